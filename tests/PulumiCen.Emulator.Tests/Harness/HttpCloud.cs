using System.Net;
using Newtonsoft.Json.Linq;

namespace PulumiCen.Emulator.Tests.Harness;

/// <summary>An emulator and a plain HTTP client of it.</summary>
internal sealed class HttpCloud : IAsyncDisposable
{
    private readonly HttpClient _http = new();

    private HttpCloud(EmulatorServer server) => Server = server;

    public EmulatorServer Server { get; }

    public CenEmulator Emulator => Server.Emulator;

    public static async Task<HttpCloud> StartAsync(EmulatorOptions? options = null) =>
        new(await EmulatorServer.StartAsync(options ?? new EmulatorOptions(), CancellationToken.None));

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage message) => _http.SendAsync(message);

    public Task<HttpResponseMessage> SendAsync(SignedCall call) => _http.SendAsync(call.ToAcs3(Server.Endpoint));

    public async Task GrantedAsync(HttpRequestMessage message)
    {
        using var response = await _http.SendAsync(message);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Sends what is to be refused, and looks at the whole error envelope.</summary>
    public async Task<JObject> RefusedAsync(HttpStatusCode status, string code, HttpRequestMessage message)
    {
        var before = await Emulator.StateAsync();
        using var response = await _http.SendAsync(message);
        var body = JObject.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal((status, code), (response.StatusCode, body.Value<string>("Code")));
        Assert.All(["RequestId", "HostId", "Message", "Recommend"], name => Assert.NotEqual("", body.Value<string>(name)));
        Assert.Equal(before, await Emulator.StateAsync());
        return body;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Server.DisposeAsync();
    }
}
