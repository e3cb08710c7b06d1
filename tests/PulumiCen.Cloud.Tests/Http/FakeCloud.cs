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

    public SteppingTime Time { get; } = new();

    public static FakeCloud Answering(string json) => new(ScriptedHandler.Json(200, json));

    /// <summary>Lets time pass until the call has ended.</summary>
    public Task<T> RunAsync<T>(Func<CenClient, Task<T>> call) => Time.PassUntilAsync(call(Client));

    /// <inheritdoc cref="RunAsync{T}" />
    public Task RunAsync(Func<CenClient, Task> call) => Time.PassUntilAsync(call(Client));

    public void Dispose()
    {
        _http.Dispose();
        Handler.Dispose();
    }
}
