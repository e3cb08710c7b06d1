using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PulumiCen.Cloud.Errors;

namespace PulumiCen.Cloud.Http;

/// <summary>Reads the API's answers, the good ones and the error envelope.</summary>
internal static class ApiReply
{
    /// <summary>The reply's JSON object; throws a <see cref="CloudException"/> for everything else.</summary>
    public static JObject Read(string action, int status, TimeSpan? retryAfter, string body)
    {
        var reply = TryParse(body);
        if (status is >= 200 and < 300)
        {
            return reply ?? throw Unreadable(action, status, body);
        }

        // The official SDK reads the envelope in either case.
        var code = TextOf(reply, "Code", "code");
        var kind = reply is null && status < 500 && status != 429
            ? CloudErrorKind.Unreadable
            : ErrorClassification.Of(code, status);
        var message = reply is null
            ? $"The answer has HTTP status {status} and isn't JSON: {Excerpt(body)}"
            : TextOf(reply, "Message", "message");
        throw new CloudException(kind, action, message)
        {
            Code = code,
            HttpStatus = status,
            RequestId = TextOf(reply, "RequestId", "requestId"),
            RetryAfter = retryAfter,
        };
    }

    private static JObject? TryParse(string body)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(body)) { DateParseHandling = DateParseHandling.None };
            var reply = JToken.ReadFrom(reader) as JObject;
            return reader.Read() ? null : reply;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static CloudException Unreadable(string action, int status, string body) =>
        new(CloudErrorKind.Unreadable, action, $"The answer isn't a JSON object: {Excerpt(body)}") { HttpStatus = status };

    private static string Excerpt(string body)
    {
        const int longest = 120;
        var line = string.Join(' ', body.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? "it is empty." : $"\"{(line.Length > longest ? line[..longest] + "..." : line)}\"";
    }

    private static string TextOf(JObject? reply, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (reply?[name] is JValue { Value: not null } value)
            {
                return value.ToString();
            }
        }

        return "";
    }
}
