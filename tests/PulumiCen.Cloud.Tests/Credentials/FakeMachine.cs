using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Web;
using PulumiCen.Cloud.Credentials;

namespace PulumiCen.Cloud.Tests.Credentials;

/// <summary>A machine with variables, files and a network that the test gives it; nothing else answers.</summary>
internal sealed class FakeMachine : HttpMessageHandler
{
    public const string Home = "/home/ci";
    public static readonly string Profiles = Path.Combine(Home, ".aliyun", "config.json");
    public static readonly string File = Path.Combine(Home, ".alibabacloud", "credentials");

    private readonly Dictionary<string, Func<FakeRequest, HttpResponseMessage>> _network = new(StringComparer.Ordinal);

    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether its files can't be written.</summary>
    public bool IsReadOnly { get; set; }

    public ConcurrentQueue<FakeRequest> Requests { get; } = new();

    public SteppingTime Time { get; } = new();

    public CredentialChain Chain(CredentialChainOptions? options = null) => CredentialChain.Create(
        options ?? new CredentialChainOptions(),
        new CredentialEnvironment
        {
            Variable = Variables.GetValueOrDefault,
            HomeDirectory = Home,
            ReadFile = Files.GetValueOrDefault,
            ReplaceFile = (path, text) => Files[path] = IsReadOnly ? throw new UnauthorizedAccessException("no") : text,
            Handler = this,
            Time = Time,
        });

    /// <summary>Lets an address answer.</summary>
    public void Answers(string address, Func<FakeRequest, HttpResponseMessage> answer) => _network[address] = answer;

    public void Answers(string address, string body) => Answers(address, _ => Answer(200, body));

    /// <summary>Lets STS hand out keys, numbered, that last an hour.</summary>
    public void AnswersSts(string host = "sts.aliyuncs.com")
    {
        var number = 0;
        Answers($"https://{host}/", _ => Answer(200, $$"""
            {"RequestId":"R","Credentials":{{Key(++number)}}}
            """));
    }

    /// <summary>A temporary key that lasts an hour.</summary>
    public string Key(int number) => $$"""
        {"AccessKeyId":"STS.{{number}}","AccessKeySecret":"secret{{number}}","SecurityToken":"token{{number}}","Expiration":"{{Time.GetUtcNow().AddHours(1):yyyy-MM-ddTHH:mm:ssZ}}"}
        """;

    public static HttpResponseMessage Answer(int status, string body) =>
        new((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    /// <summary>Looks, and lets time pass until the look has ended.</summary>
    public Task<CredentialLookup> FindAsync(CredentialChain chain) =>
        Time.PassUntilAsync(chain.FindAsync(CancellationToken.None).AsTask());

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var form = HttpUtility.ParseQueryString(body);
        var seen = new FakeRequest(
            request.Method.Method,
            request.RequestUri!.ToString(),
            form.AllKeys.OfType<string>().ToDictionary(key => key, key => form[key]!, StringComparer.Ordinal),
            body,
            request.Headers.ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase));
        Requests.Enqueue(seen);
        return _network.TryGetValue(seen.Address, out var answer)
            ? answer(seen)
            : throw new HttpRequestException(HttpRequestError.NameResolutionError, $"nothing is at {seen.Address}");
    }
}
