using PulumiCen.Cloud.Credentials;
using PulumiCen.Cloud.Http;
using PulumiCen.Emulator;

namespace PulumiCen.Cloud.Tests.Actions;

/// <summary>The client against the emulator over real HTTP.</summary>
internal sealed class EmulatedCloud : IAsyncDisposable
{
    private readonly EmulatorServer _server;
    private readonly HttpClient _http = ApiHttp.CreateClient();

    private EmulatedCloud(EmulatorServer server, ApiConnectionOptions options, string secret)
    {
        _server = server;
        var key = new CredentialChainOptions { AccessKeyId = EmulatorOptions.DefaultKey, AccessKeySecret = secret };
        Client = new CenClient(new ApiConnection(
            _http,
            options with { Endpoint = server.Endpoint },
            CredentialChain.Create(key, CredentialEnvironment.Current),
            TimeProvider.System));
    }

    public CenClient Client { get; }

    public CenEmulator Emulator => _server.Emulator;

    public static async Task<EmulatedCloud> StartAsync(
        EmulatorOptions? emulator = null, ApiConnectionOptions? client = null, string secret = EmulatorOptions.DefaultKey) =>
        new(
            await EmulatorServer.StartAsync(emulator ?? new EmulatorOptions(), CancellationToken.None),
            client ?? new ApiConnectionOptions(),
            secret);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }
}
