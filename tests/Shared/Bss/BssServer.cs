using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PulumiCen.Tests.Bss;

/// <summary>Answers on loopback as BssOpenApi does, and keeps what it was asked.</summary>
internal sealed class BssServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly List<Asked> _asked = [];

    /// <summary>Starts answering.</summary>
    public BssServer()
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Address = new Uri($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}");
        }

        _listener.Prefixes.Add(Address.AbsoluteUri);
        _listener.Start();
        _ = AnswerAsync();
    }

    /// <summary>A request: its method, body and parameters, and the headers whose values don't change with time.</summary>
    public sealed record Asked(string Method, string Body, string Query, string Action, string Version, string Authorization);

    /// <summary>Where it is.</summary>
    public Uri Address { get; }

    /// <summary>What it answers to <c>GetSubscriptionPrice</c>.</summary>
    public string Price { get; set; } = Success("""{"Currency": "CNY", "OriginalPrice": 2500.10, "TradePrice": 2010.30, "DiscountPrice": 489.80, "Quantity": 1}""");

    /// <summary>What it answers to <c>DescribePricingModule</c>.</summary>
    public string Modules { get; set; } =
        Success("""{"ModuleList": {"Module": [{"ModuleCode": "bandwidth", "ModuleName": "Bandwidth", "PriceType": "Month", "Currency": "CNY"}]}}""");

    /// <summary>What it was asked so far.</summary>
    public IReadOnlyList<Asked> Requests
    {
        get
        {
            lock (_asked)
            {
                return [.. _asked];
            }
        }
    }

    /// <summary>A good answer.</summary>
    public static string Success(string data) =>
        $$"""{"RequestId": "A-1", "Code": "Success", "Message": "Successful!", "Success": true, "Data": {{data}}}""";

    /// <summary>A refusal, which has HTTP status 200 all the same.</summary>
    public static string Refusal(string code, string message) =>
        $$"""{"RequestId": "A-2", "Code": "{{code}}", "Message": "{{message}}", "Success": false}""";

    public void Dispose() => _listener.Close();

    private async Task AnswerAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream);
                var asked = new Asked(
                    context.Request.HttpMethod,
                    await reader.ReadToEndAsync(),
                    string.Join('\n', context.Request.Url!.Query.TrimStart('?').Split('&').Select(Uri.UnescapeDataString).Order(StringComparer.Ordinal)),
                    context.Request.Headers["x-acs-action"] ?? "",
                    context.Request.Headers["x-acs-version"] ?? "",
                    context.Request.Headers["Authorization"] ?? "");
                lock (_asked)
                {
                    _asked.Add(asked);
                }

                var body = asked.Action switch
                {
                    "DescribePricingModule" => Modules,
                    "GetSubscriptionPrice" => Price,
                    _ => Refusal("InvalidAction", "There is no such action."),
                };
                context.Response.ContentType = "application/json";
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
                context.Response.Close();
            }
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
