using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PulumiCen.Cloud.Credentials;
using PulumiCen.Cloud.Errors;

namespace PulumiCen.Cloud.Http;

/// <summary>Reads one of the API's answers, a good one or the error envelope.</summary>
/// <param name="action">The API action.</param>
/// <param name="status">The HTTP status.</param>
/// <param name="retryAfter">How long the cloud asks to wait.</param>
/// <param name="key">The key that the request was signed with; its secrets are kept out of messages.</param>
internal sealed class ApiReply(string action, int status, TimeSpan? retryAfter, AccessKey? key)
{
    private const int LongestExcerpt = 120;

    /// <summary>Whether there are prices in it, which stay exact.</summary>
    public bool HasMoney { get; init; }

    private bool IsSuccess => status is >= 200 and < 300;

    /// <summary>The reply's JSON object; throws a <see cref="CloudException"/> for everything else.</summary>
    public JObject Read(string body)
    {
        var reply = TryParse(body);
        if (reply is null)
        {
            throw NotJson(body);
        }

        // The official SDK reads the envelope in either case.
        var code = reply.OptionalText("Code") ?? reply.Text("code");
        var message = reply.OptionalText("Message") ?? reply.Text("message");
        // Some APIs have a code and a message in good answers, too: "Success" and "Successful!".
        if (IsSuccess && (code.Length == 0 || message.Length == 0 || reply.Flag("Success")))
        {
            return reply;
        }

        throw Failure(
            ErrorClassification.Of(action, code, status),
            message.Length > 0 ? message : $"The answer has HTTP status {status} and no message.",
            code,
            reply);
    }

    private JObject? TryParse(string body)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(body))
            {
                DateParseHandling = DateParseHandling.None,
                FloatParseHandling = HasMoney ? FloatParseHandling.Decimal : FloatParseHandling.Double,
            };
            var reply = JToken.ReadFrom(reader) as JObject;
            return reader.Read() ? null : reply;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private CloudException NotJson(string body)
    {
        // A gateway's own page says nothing but its status.
        var kind = status >= 500 || status == 429 ? ErrorClassification.Of(action, "", status) : CloudErrorKind.Unreadable;
        var start = IsSuccess ? "The answer isn't a JSON object" : $"The answer has HTTP status {status} and isn't JSON";
        return Failure(kind, $"{start}: {Excerpt(body)}", "", null);
    }

    private CloudException Failure(CloudErrorKind kind, string message, string code, JObject? reply) =>
        new(kind, action, Redaction.Of(message, key))
        {
            Code = code,
            HttpStatus = status,
            RequestId = reply?.OptionalText("RequestId") ?? reply?.Text("requestId") ?? "",
            RetryAfter = retryAfter,
        };

    private static string Excerpt(string body)
    {
        var line = string.Join(' ', body.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? "it is empty." : $"\"{(line.Length > LongestExcerpt ? line[..LongestExcerpt] + "..." : line)}\"";
    }
}
