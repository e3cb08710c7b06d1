using System.Collections.Frozen;
using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PulumiCen.Emulator.Http;

/// <summary>The API's one path: a signed request in, JSON out.</summary>
internal sealed class ApiEndpoint(CenEmulator emulator, EmulatorOptions options)
{
    private const string Version = "2017-09-12";

    /// <summary>Parameters of the request itself, which say nothing to the action.</summary>
    private static readonly FrozenSet<string> RequestParameters = new[]
    {
        "Action", "Version", "Format", "AccessKeyId", "SignatureMethod", "SignatureVersion", "SignatureNonce", "Timestamp",
        "SecurityToken", "Signature", "OwnerId", "OwnerAccount", "ResourceOwnerId", "ResourceOwnerAccount",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly SignatureCheck _signatures = new(options);
    private readonly Throttle _throttle = new(options);

    public async Task HandleAsync(HttpContext context)
    {
        var requestId = Guid.NewGuid().ToString().ToUpperInvariant();
        if (options.Latency > TimeSpan.Zero)
        {
            await Task.Delay(options.Latency, options.Time, context.RequestAborted);
        }

        try
        {
            var reply = await AnswerAsync(context);
            reply["RequestId"] = requestId;
            await WriteAsync(context, StatusCodes.Status200OK, reply);
        }
        catch (RefusalException refusal)
        {
            if (refusal.RetryAfter is { } delay)
            {
                context.Response.Headers["x-acs-retry-after"] =
                    Math.Max(1, (long)Math.Ceiling(delay.TotalMilliseconds)).ToString(CultureInfo.InvariantCulture);
            }

            await WriteAsync(context, refusal.Status, new JObject
            {
                ["RequestId"] = requestId,
                ["HostId"] = context.Request.Host.Value,
                ["Code"] = refusal.Code,
                ["Message"] = refusal.Message,
                ["Recommend"] = $"https://api.aliyun.com/troubleshoot?q={Uri.EscapeDataString(refusal.Code)}",
            });
        }
    }

    private async Task<JObject> AnswerAsync(HttpContext context)
    {
        var request = await ReceivedRequest.ReadAsync(context.Request, context.RequestAborted);
        _throttle.Take();
        _signatures.Verify(request);
        var version = request.Header("x-acs-version") ?? request.Parameter("Version");
        if (!version.Is(Version))
        {
            throw new RefusalException(400, "NoSuchVersion", $"The version {version} isn't {Version}.");
        }

        var action = request.Header("x-acs-action") ?? request.Parameter("Action") ?? throw new RefusalException(
            400, "MissingAction", "Action is mandatory for this action.");
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in request.Query.Concat(request.Form).Where(parameter => !RequestParameters.Contains(parameter.Key)))
        {
            parameters[name] = value;
        }

        return await emulator.ExecuteAsync(action, parameters, context.RequestAborted);
    }

    private static async Task WriteAsync(HttpContext context, int status, JObject reply)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json;charset=utf-8";
        await context.Response.WriteAsync(reply.ToString(Formatting.None), context.RequestAborted);
    }
}
