using Microsoft.Extensions.Time.Testing;
using PulumiCen.Cloud.Credentials;
using PulumiCen.Cloud.Http;

namespace PulumiCen.Cloud.Tests.Http;

/// <summary>A client whose cloud is a script and whose clock is driven by the test.</summary>
internal sealed class FakeCloud : IDisposable
{
    private static readonly CredentialEnvironment NoMachine = new() { Variable = _ => null, HomeDirectory = "/nowhere" };

    private readonly HttpClient _http;

    public FakeCloud(params IReadOnlyList<Func<HttpResponseMessage>> answers)
        : this(new ApiConnectionOptions(), answers)
    {
    }

    public FakeCloud(ApiConnectionOptions options, params IReadOnlyList<Func<HttpResponseMessage>> answers)
    {
        Handler = new ScriptedHandler(answers);
        _http = new HttpClient(Handler) { Timeout = Timeout.InfiniteTimeSpan };
        var key = new CredentialChainOptions
        {
            AccessKeyId = "id",
            AccessKeySecret = "canary+secret/",
            SecurityToken = "canary+token/==",
        };
        Client = new CenClient(new ApiConnection(_http, options with { Log = Log.Add }, CredentialChain.Create(key, NoMachine), Time));
    }

    public ScriptedHandler Handler { get; }

    public CenClient Client { get; }

    public List<RequestRecord> Log { get; } = [];

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 25, 3, 0, 0, TimeSpan.Zero));

    public static FakeCloud Answering(string json) => new(ScriptedHandler.Json(200, json));

    /// <summary>Lets time pass until the call has ended.</summary>
    public async Task<T> RunAsync<T>(Func<CenClient, Task<T>> call)
    {
        var running = call(Client);
        while (!running.IsCompleted)
        {
            Time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        return await running;
    }

    /// <inheritdoc cref="RunAsync{T}" />
    public async Task RunAsync(Func<CenClient, Task> call) => await RunAsync(async client =>
    {
        await call(client);
        return true;
    });

    public void Dispose()
    {
        _http.Dispose();
        Handler.Dispose();
    }
}
