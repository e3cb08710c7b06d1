using System.Net;
using System.Text;
using BenchmarkDotNet.Attributes;
using Newtonsoft.Json.Linq;
using PulumiCen.Cloud;
using PulumiCen.Cloud.Credentials;
using PulumiCen.Cloud.Http;

namespace PulumiCen.Benchmarks;

/// <summary>A call of the API without a network: signed, answered at once, and read; beside HttpClient and the JSON library alone.</summary>
[MemoryDiagnoser]
public class ApiCalls : IDisposable
{
    private const int Connections = 50; // a page

    private static readonly Uri Endpoint = new("http://127.0.0.1/");
    private static readonly string Answer = new JObject
    {
        ["RequestId"] = "C4A2F9F4-0000-0000-0000-000000000000",
        ["PageNumber"] = 1,
        ["PageSize"] = Connections,
        ["TotalCount"] = Connections,
        ["CenInterRegionBandwidthLimits"] = new JObject
        {
            ["CenInterRegionBandwidthLimit"] = new JArray(Enumerable.Range(0, Connections).Select(number => new JObject
            {
                ["CenId"] = "cen-0123456789abcdefgh",
                ["LocalRegionId"] = "cn-hangzhou",
                ["OppositeRegionId"] = $"us-east-{number}",
                ["BandwidthLimit"] = 8,
                ["BandwidthPackageId"] = "cenbwp-0123456789abcdefgh",
                ["GeographicSpanId"] = "china_north-america",
                ["Status"] = "Active",
            })),
        },
    }.ToString();

    private readonly HttpClient _http;
    private readonly CenClient _client;

    /// <summary>A client of a cloud that is in this process.</summary>
    public ApiCalls()
    {
        _http = new HttpClient(new Handler()) { Timeout = Timeout.InfiniteTimeSpan };
        var key = new CredentialChainOptions { AccessKeyId = "id", AccessKeySecret = "secret" };
        _client = new CenClient(new ApiConnection(
            _http,
            new ApiConnectionOptions { Endpoint = Endpoint },
            CredentialChain.Create(key, CredentialEnvironment.Current),
            TimeProvider.System));
    }

    /// <summary>HttpClient and Newtonsoft.Json.</summary>
    [Benchmark(Baseline = true)]
    public async Task<JObject> HttpAndJson()
    {
        using var answer = await _http.PostAsync(Endpoint, null);
        return JObject.Parse(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>A page of connections, from the call to typed values.</summary>
    [Benchmark]
    public async Task<int> ListConnections() =>
        (await _client.ListConnectionsAsync("cen-0123456789abcdefgh", CancellationToken.None)).Count;

    /// <inheritdoc />
    public void Dispose()
    {
        _http.Dispose();
        GC.SuppressFinalize(this);
    }

    private sealed class Handler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(Answer, Encoding.UTF8, "application/json") });
    }
}
