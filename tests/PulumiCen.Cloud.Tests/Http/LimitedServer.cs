using System.Net;
using System.Text;
using PulumiCen.Cloud.Credentials;
using PulumiCen.Cloud.Http;

namespace PulumiCen.Cloud.Tests.Http;

/// <summary>
/// Grants so many requests within any second, and tells the others when the next one may come: one, which all of them hear.
/// </summary>
internal sealed class LimitedServer : HttpMessageHandler
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    /// <summary>How long a request is on its way at the most.</summary>
    private const int MostMilliseconds = 10;

    private readonly Random _way = new(1);
    private readonly Lock _lock = new();
    private readonly int _limit;
    private readonly SteppingTime _time = new();
    private readonly HttpClient _http;
    private readonly Queue<DateTimeOffset> _granted = new();

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

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        TimeSpan way;
        lock (_lock)
        {
            way = TimeSpan.FromMilliseconds(_way.Next(MostMilliseconds));
        }

        await Task.Delay(way, _time, cancellationToken);
        lock (_lock)
        {
            var now = _time.GetUtcNow();
            while (_granted.TryPeek(out var oldest) && now - oldest >= Window)
            {
                _granted.Dequeue();
            }

            if (_granted.Count >= _limit)
            {
                var wait = _granted.TryPeek(out var first) ? first + Window - now : Window;
                var early = Answer(HttpStatusCode.BadRequest, """{"Code":"Throttling.User","Message":"Too many."}""");
                early.Headers.Add("x-acs-retry-after", $"{Math.Ceiling(wait.TotalMilliseconds):0}");
                return early;
            }

            _granted.Enqueue(now);
            Granted++;
            return Answer(HttpStatusCode.OK, """{"CenId":"cen-1"}""");
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
