using Newtonsoft.Json.Linq;

namespace PulumiCen.Migration.Sources;

/// <summary>Reads <c>terraform show -json</c> of a state.</summary>
internal static class TerraformShowReader
{
    public static bool IsOne(JObject document) => document.Text("format_version") is not null;

    /// <exception cref="UnreadableSourceException">It is a plan, or its resources have another form.</exception>
    public static SourceState Read(JObject document)
    {
        if (document["planned_values"] is not null || document["resource_changes"] is not null)
        {
            throw new UnreadableSourceException("it is a plan. Give the state: terraform show -json > state.json, without the plan's file.");
        }

        var notes = new List<string>();
        var resources = Modules(document.Part("values")?.Part("root_module"))
            .SelectMany(module => module.Parts("resources"))
            .ToList();
        if (resources.Count(IsData) is > 0 and var read)
        {
            notes.Add($"Data sources are left out: {read} in all.");
        }

        return new SourceState(SourceKind.TerraformState, "", "", [.. resources.Where(resource => !IsData(resource)).Select(Resource)]) { Notes = notes };
    }

    private static IEnumerable<JObject> Modules(JObject? module) =>
        module is null ? [] : module.Parts("child_modules").SelectMany(Modules).Prepend(module);

    private static bool IsData(JObject resource) => string.Equals(resource.Text("mode"), "data", StringComparison.Ordinal);

    private static SourceResource Resource(JObject resource)
    {
        var address = resource.Text("address") ?? throw new UnreadableSourceException("one of its resources has no address.");
        var type = resource.Text("type") ?? "";
        var values = resource.Part("values") ?? [];
        var sensitive = resource.Part("sensitive_values");
        return new SourceResource(
            SourceTypes.Of(type),
            type,
            address,
            resource.Text("name") ?? "",
            IsSensitive(sensitive?["id"]) ? "" : values.Text("id") ?? "",
            TerraformResources.Properties(values, name => IsSensitive(sensitive?[name])),
            resource.Line())
        {
            Block = TerraformResources.WithoutKeys(address),
            Dependencies = [.. resource.Texts("depends_on")],
            Obstacle = resource.Text("deposed_key") is not null ? TerraformResources.Deposed
                : resource.Flag("tainted") ? TerraformResources.Tainted
                : null,
        };
    }

    // It mirrors the values: true stands for one that is sensitive, or for all below.
    private static bool IsSensitive(JToken? mark) => mark switch
    {
        JValue value => value.Value is true,
        JContainer container => container.Descendants().OfType<JValue>().Any(value => value.Value is true),
        _ => false,
    };
}
