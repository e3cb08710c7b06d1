using System.Text.Json;

namespace Rollout;

/// <summary>A stack, and the configuration that it is to have.</summary>
internal sealed record StackPlan(string Stack, IReadOnlyDictionary<string, string> Config)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    /// <summary>Reads the plans in a file: <c>[{ "stack": "dev", "config": { "shenzhen": "4" } }]</c>.</summary>
    public static IReadOnlyList<StackPlan> Read(string file) =>
        JsonSerializer.Deserialize<List<StackPlan>>(File.ReadAllText(file), Format) ?? [];
}
