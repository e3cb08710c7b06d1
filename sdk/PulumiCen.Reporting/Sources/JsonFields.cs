using Newtonsoft.Json.Linq;
using PulumiCen.Reporting.Steps;

namespace PulumiCen.Reporting.Sources;

/// <summary>Fields that the CLI leaves out, or gives as null, when there is nothing to say.</summary>
internal static class JsonFields
{
    public static string? Text(this JObject json, string name) => (json[name] as JValue)?.Value as string;

    public static JObject? Part(this JObject json, string name) => json[name] as JObject;

    public static IReadOnlyList<string> Texts(this JObject json, string name) =>
        [.. (json[name] as JArray ?? []).Values<string>().OfType<string>()];

    /// <summary>The paths of the detailed diff.</summary>
    public static IReadOnlyList<string> Differences(this JObject step) =>
        [.. (step.Part("detailedDiff") ?? []).Properties().Select(field => field.Name)];

    public static ResourceState? State(this JObject json, string name) => json.Part(name)?.AsState();

    public static ResourceState AsState(this JObject state) => new(
        state.Text("id") ?? string.Empty,
        state.Part("inputs") ?? [],
        state.Part("outputs") ?? [],
        (bool?)state["delete"] ?? false);

    /// <summary>How many resources each operation is for.</summary>
    public static IReadOnlyDictionary<ResourceOperation, int> Changes(this JObject counts) => counts
        .Properties()
        .GroupBy(field => ResourceOperations.Parse(field.Name))
        .ToDictionary(group => group.Key, group => group.Sum(field => (int)field.Value));
}
