using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PulumiCen.Reporting.Sources;

/// <summary>How the CLI's JSON is read: texts that look like times stay texts.</summary>
internal static class PlanJson
{
    public static JObject Parse(string text, string place)
    {
        using var reader = Reader(new StringReader(text));
        return Load(reader, place);
    }

    public static JsonTextReader Reader(TextReader text) =>
        new(text) { DateParseHandling = DateParseHandling.None, MaxDepth = 256, CloseInput = false };

    public static JObject Load(JsonTextReader reader, string place)
    {
        try
        {
            return JObject.Load(reader);
        }
        catch (JsonException exception)
        {
            throw new UnreadablePlanException(place, exception);
        }
    }

    public static IReadOnlyList<string> Differences(JObject step) =>
        [.. (step.Part("detailedDiff") ?? []).Properties().Select(field => field.Name)];

    public static IReadOnlyList<string> Texts(JObject step, string name) =>
        [.. (step[name] as JArray ?? []).Values<string>().OfType<string>()];
}
