using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PulumiCen.Migration.Sources;

/// <summary>Fields of documents that others wrote: what isn't there, or isn't of its type, is null or empty.</summary>
internal static class JsonFields
{
    public static string? Text(this JObject json, string name) => (json[name] as JValue)?.Value as string;

    public static JObject? Part(this JObject json, string name) => json[name] as JObject;

    public static bool Flag(this JObject json, string name) => json[name] is JValue { Value: true };

    public static IEnumerable<JObject> Parts(this JObject json, string name) => (json[name] as JArray ?? []).OfType<JObject>();

    public static IEnumerable<string> Texts(this JObject json, string name) =>
        (json[name] as JArray ?? []).OfType<JValue>().Select(value => value.Value).OfType<string>();

    /// <summary>The line it begins in.</summary>
    public static int Line(this JToken json) => ((IJsonLineInfo)json).LineNumber;
}
