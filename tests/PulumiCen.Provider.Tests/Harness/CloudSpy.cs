using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Web;
using Microsoft.Extensions.DependencyInjection;
using PulumiCen.Provider.Cloud;

namespace PulumiCen.Provider.Tests.Harness;

/// <summary>Sees every request to the cloud, and can make one fail before or after it takes effect, or hold it up.</summary>
internal sealed class CloudSpy : CloudTransport
{
    private readonly ConcurrentQueue<string> _actions = new();

    /// <summary>The actions, in order.</summary>
    public IReadOnlyList<string> Actions => [.. _actions];

    /// <summary>Decides about a request: what to answer in its place, or null to send it.</summary>
    public Func<string, CancellationToken, Task<HttpResponseMessage?>> Before { get; set; } = (_, _) => Task.FromResult<HttpResponseMessage?>(null);

    /// <summary>Decides about the answer of a request that took effect: what to answer in its place.</summary>
    public Func<string, HttpResponseMessage, HttpResponseMessage> After { get; set; } = (_, response) => response;

    public override HttpClient CreateClient() => new(new Handler(this) { InnerHandler = new SocketsHttpHandler() });

    /// <summary>For <see cref="StackDriver.Adapt"/>.</summary>
    public void Replace(IServiceCollection services) => services.AddSingleton<CloudTransport>(this);

    /// <summary>An answer of the API that says no.</summary>
    public static HttpResponseMessage Refuse(string code, HttpStatusCode status = HttpStatusCode.BadRequest) => new(status)
    {
        Content = new StringContent($$"""{"RequestId":"R","Code":"{{code}}","Message":"No."}""", Encoding.UTF8, "application/json"),
    };

    private sealed class Handler(CloudSpy spy) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var action = request.Headers.TryGetValues("x-acs-action", out var values)
                ? values.First()
                : HttpUtility.ParseQueryString(request.RequestUri!.Query)["Action"] ?? "";
            spy._actions.Enqueue(action);
            return await spy.Before(action, cancellationToken) is { } answer
                ? answer
                : spy.After(action, await base.SendAsync(request, cancellationToken));
        }
    }
}
