using Newtonsoft.Json.Linq;
using PulumiCen.Reporting.Steps;

namespace PulumiCen.Reporting.Sources;

/// <summary>Fields that the CLI leaves out, or gives as null, when there is nothing to say.</summary>
internal static class JsonFields
{
    public static string? Text(this JObject json, string name) => (json[name] as JValue)?.Value as string;

    public static JObject? Part(this JObject json, string name) => json[name] as JObject;

    public static ResourceState? State(this JObject json, string name) =>
        json.Part(name) is { } state
            ? new ResourceState(
                state.Text("id") ?? string.Empty,
                state.Part("inputs") ?? [],
                state.Part("outputs") ?? [],
                (bool?)state["delete"] ?? false)
            : null;

    public static IReadOnlyDictionary<ResourceOperation, int> Changes(this JObject json, string name) =>
        (json.Part(name) ?? [])
            .Properties()
            .GroupBy(field => ResourceOperations.Parse(field.Name))
            .ToDictionary(group => group.Key, group => group.Sum(field => (int)field.Value));
}
