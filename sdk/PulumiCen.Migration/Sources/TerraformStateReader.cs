using Newtonsoft.Json.Linq;

namespace PulumiCen.Migration.Sources;

/// <summary>Reads a <c>terraform.tfstate</c>, as <c>terraform state pull</c> prints it.</summary>
internal static class TerraformStateReader
{
    private const long Version = 4;

    public static bool IsOne(JObject document) =>
        document["lineage"] is not null || document["terraform_version"] is not null || document["encrypted_data"] is not null;

    /// <exception cref="UnreadableSourceException">It is encrypted, or of another version.</exception>
    public static SourceState Read(JObject document)
    {
        if (document["encrypted_data"] is not null)
        {
            throw new UnreadableSourceException("it is encrypted. Let the program that has the key print it: tofu show -json > state.json");
        }

        if (document["version"] is not JValue { Value: Version })
        {
            throw new UnreadableSourceException(
                $"it is a state of version {document["version"] as JValue ?? new JValue("?")}, and version {Version} can be read. Print it with: terraform show -json > state.json");
        }

        var resources = document.Parts("resources").ToList();
        var notes = resources.Count(IsData) is > 0 and var read ? [$"Data sources are left out: {read} in all."] : Array.Empty<string>();
        return new SourceState(
            SourceKind.TerraformState, "", "", [.. resources.Where(resource => !IsData(resource)).SelectMany(Instances)])
        { Notes = notes };
    }

    private static bool IsData(JObject resource) => string.Equals(resource.Text("mode"), "data", StringComparison.Ordinal);

    private static IEnumerable<SourceResource> Instances(JObject resource)
    {
        var (type, name) = (resource.Text("type") ?? "", resource.Text("name") ?? "");
        var block = (resource.Text("module") is { } module ? module + "." : "") + $"{type}.{name}";
        foreach (var instance in resource.Parts("instances"))
        {
            var attributes = instance.Part("attributes") ?? [];
            var secrets = SensitiveNames(instance);
            yield return new SourceResource(
                SourceTypes.Of(type),
                type,
                block + TerraformResources.Key(instance["index_key"]),
                name,
                secrets.Contains("id") ? "" : attributes.Text("id") ?? "",
                TerraformResources.Properties(attributes, secrets.Contains),
                instance.Line())
            {
                Block = TerraformResources.WithoutKeys(block),
                Dependencies = [.. instance.Texts("dependencies")],
                Obstacle = instance.Text("deposed") is not null ? TerraformResources.Deposed
                    : string.Equals(instance.Text("status"), "tainted", StringComparison.Ordinal) ? TerraformResources.Tainted
                    : null,
            };
        }
    }

    // A list of paths; what is below a property makes all of it secret.
    private static HashSet<string> SensitiveNames(JObject instance) => (instance["sensitive_attributes"] as JArray ?? [])
        .Select(path => (path is JArray steps ? steps.FirstOrDefault() : path) switch
        {
            JObject step => step.Text("value"),
            JValue { Value: string name } => name,
            _ => null,
        })
        .OfType<string>()
        .ToHashSet(StringComparer.Ordinal);
}
