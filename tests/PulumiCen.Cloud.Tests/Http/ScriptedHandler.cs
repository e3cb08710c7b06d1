using System.Net;
using System.Text;

namespace PulumiCen.Cloud.Tests.Http;

/// <summary>Answers requests one after the other as a script says, and keeps them.</summary>
internal sealed class ScriptedHandler(params IReadOnlyList<Func<HttpResponseMessage>> answers) : HttpMessageHandler
{
    private int _next;

    public List<HttpRequestMessage> Requests { get; } = [];

    public static Func<HttpResponseMessage> Json(int status, string body, params (string Name, string Value)[] headers) => () =>
    {
        var response = new HttpResponseMessage((HttpStatusCode)status)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        foreach (var (name, value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    };

    public static Func<HttpResponseMessage> Error(int status, string code, params (string Name, string Value)[] headers) =>
        Json(status, $$"""{"RequestId":"R-1","HostId":"cbn.aliyuncs.com","Code":"{{code}}","Message":"It says no."}""", headers);

    public static Func<HttpResponseMessage> Fails(Exception failure) => () => throw failure;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        // The last answer is given for ever.
        var answer = answers[Math.Min(_next, answers.Count - 1)];
        _next++;
        return Task.FromResult(answer());
    }
}
