using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PulumiCen.Emulator.Http;

/// <summary>An answer of the API.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="RequestId">The request's id.</param>
/// <param name="Body">The JSON, with the request's id.</param>
/// <param name="RetryAfter">When to try again; null to say nothing about it.</param>
internal sealed record ApiReply(int Status, string RequestId, JObject Body, TimeSpan? RetryAfter = null)
{
    public const string ContentType = "application/json;charset=utf-8";

    public static ApiReply Granted(JObject body, string requestId)
    {
        body[nameof(RequestId)] = requestId;
        return new ApiReply(StatusCodes.Status200OK, requestId, body);
    }

    /// <summary>The error envelope.</summary>
    public static ApiReply Of(RefusalException refusal, string requestId, string? host) => new(
        refusal.Status,
        requestId,
        new JObject
        {
            [nameof(RequestId)] = requestId,
            ["HostId"] = host,
            ["Code"] = refusal.Code,
            ["Message"] = refusal.Message,
            ["Recommend"] = $"https://api.aliyun.com/troubleshoot?q={Uri.EscapeDataString(refusal.Code)}",
        },
        refusal.RetryAfter);

    public async Task SendAsync(HttpContext context)
    {
        if (RetryAfter is { } delay)
        {
            context.Response.Headers["x-acs-retry-after"] =
                Math.Max(1, (long)Math.Ceiling(delay.TotalMilliseconds)).ToString(CultureInfo.InvariantCulture);
        }

        context.Response.StatusCode = Status;
        context.Response.ContentType = ContentType;
        await context.Response.WriteAsync(Body.ToString(Formatting.None), context.RequestAborted);
    }
}
