using System.Net;
using System.Text;
using PulumiCen.Cloud.Credentials;
using PulumiCen.Cloud.Http;

namespace PulumiCen.Cloud.Tests.Http;

/// <summary>Grants so many requests in each second, and tells the others when the next second begins.</summary>
internal sealed class LimitedServer : HttpMessageHandler
{
    private readonly Lock _lock = new();
    private readonly int _limit;
    private readonly SteppingTime _time = new();
    private readonly HttpClient _http;
    private long _second;
    private int _inSecond;

    public LimitedServer(int requestsPerSecond)
    {
        _limit = requestsPerSecond;
        _http = new HttpClient(this, disposeHandler: false);
        Client = new CenClient(new ApiConnection(
            _http,
            new ApiConnectionOptions(),
            CredentialChain.Create(
                new CredentialChainOptions { AccessKeyId = "id", AccessKeySecret = "secret" }, CredentialEnvironment.Current),
            _time));
    }

    public CenClient Client { get; }

    public int Granted { get; private set; }

    public Task PassTimeUntilAsync(Task task) => _time.PassUntilAsync(task);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var now = _time.GetUtcNow();
            var second = now.ToUnixTimeSeconds();
            (_second, _inSecond) = second == _second ? (second, _inSecond) : (second, 0);
            if (_inSecond >= _limit)
            {
                var early = Answer(HttpStatusCode.BadRequest, """{"Code":"Throttling.User","Message":"Too many."}""");
                early.Headers.Add("x-acs-retry-after", $"{1000 - now.Millisecond}");
                return Task.FromResult(early);
            }

            _inSecond++;
            Granted++;
            return Task.FromResult(Answer(HttpStatusCode.OK, """{"CenId":"cen-1"}"""));
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _http.Dispose();
        }

        base.Dispose(disposing);
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, string json) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
}
