using Newtonsoft.Json.Linq;

namespace PulumiCen.Migration.Sources;

/// <summary>Reads a state of Pulumi: <c>pulumi stack export</c>, or the file of a back end, which wraps the same.</summary>
internal static class PulumiStateReader
{
    private const string Signature = "4dabf18193072939515e22adb298388d";
    private const string SecretSignature = "1b47061264138c4ac30d75fd1eb44270";
    private const string ProviderPrefix = "pulumi:providers:";

    public static bool IsOne(JObject document) => document.Part("deployment") is not null || document.Part("checkpoint") is not null;

    /// <exception cref="UnreadableSourceException">It is of a version that isn't known.</exception>
    public static SourceState Read(JObject document)
    {
        var deployment = document.Part("deployment")
            ?? document.Part("checkpoint")?.Part("latest")
            ?? throw new UnreadableSourceException("the stack was never updated, so its state has no resources.");
        if (document["version"] is JValue { Value: long and (< 3 or > 4) and var version })
        {
            throw new UnreadableSourceException($"it is a deployment of version {version}, and versions 3 and 4 can be read: export it with a newer pulumi.");
        }

        var all = deployment.Parts("resources").Where(resource => resource.Text("urn") is not null).ToList();
        var regions = RegionsOfProviders(all);
        var pending = deployment.Parts("pending_operations")
            .Select(operation => operation.Part("resource")?.Text("urn"))
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        var managed = all
            .Where(resource => resource.Flag("custom") && !resource.Flag("external") && !IsProvider(resource))
            .Select(resource => Resource(resource, regions, pending))
            .ToList();
        var (project, stack) = managed.Count > 0 ? NameOf(managed[0].Address) : ("", "");
        return new SourceState(SourceKind.PulumiState, project, stack, managed)
        {
            Notes = all.Count(resource => resource.Flag("external")) is > 0 and var read
                ? [$"What the old program only reads (get) is left out: {read} in all."]
                : [],

            // Those whose creation was interrupted aren't among the resources.
            Unfinished =
            [
                .. pending.Except(managed.Select(resource => resource.Address), StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(urn =>
                    $"The creation of `{urn}` was interrupted: it may be in the cloud or not. Settle that with the old program before step 1 (`pulumi refresh`)."),
            ],
        };
    }

    private static SourceResource Resource(JObject resource, Dictionary<string, string> regions, HashSet<string> pending)
    {
        var urn = resource.Text("urn")!;
        var type = resource.Text("type") ?? "";
        return new SourceResource(
            SourceTypes.Of(type), type, urn, urn.Split("::", 4)[^1], resource.Text("id") ?? "", Properties(resource), resource.Line())
        {
            ProviderRegion = resource.Text("provider") is { } provider ? regions.GetValueOrDefault(provider) : null,
            Dependencies = [.. DependenciesOf(resource)],
            IsProtected = resource.Flag("protect"),
            Obstacle = resource.Flag("delete") ? "it waits to be deleted, as the old half of a replacement that wasn't finished"
                : pending.Contains(urn) ? "an operation on it was interrupted, and the state doesn't know how it ended"
                : resource.Flag("taint") ? "it is tainted, so the next update replaces it"
                : null,
        };
    }

    // Outputs are what was read from the cloud; inputs have the rest.
    private static SourceProperties Properties(JObject resource)
    {
        var properties = new SourceProperties();
        foreach (var name in resource.Texts("additionalSecretOutputs"))
        {
            properties.Add(name, JValue.CreateNull(), isSecret: true);
        }

        var (outputs, inputs) = (resource.Part("outputs") ?? [], resource.Part("inputs") ?? []);
        foreach (var property in outputs.Properties().Concat(inputs.Properties()))
        {
            properties.Add(property.Name, property.Value, HasSecret(property.Value));
        }

        return properties;
    }

    private static bool HasSecret(JToken value) => value is JContainer container && container
        .DescendantsAndSelf()
        .OfType<JObject>()
        .Any(part => string.Equals(part.Text(Signature), SecretSignature, StringComparison.Ordinal));

    private static IEnumerable<string> DependenciesOf(JObject resource) => resource.Texts("dependencies")
        .Concat((resource.Part("propertyDependencies")?.Properties() ?? []).SelectMany(property => property.Value.Values<string>().OfType<string>()))
        .Concat(resource.Text("parent") is { } parent ? [parent] : [])
        .Distinct(StringComparer.Ordinal);

    /// <summary>By the reference that resources name their provider with, <c>URN::ID</c>.</summary>
    private static Dictionary<string, string> RegionsOfProviders(List<JObject> resources)
    {
        var regions = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var provider in resources.Where(IsProvider))
        {
            var properties = Properties(provider);
            if (properties.Text("region") is { } region)
            {
                regions[$"{provider.Text("urn")}::{provider.Text("id")}"] = region;
            }
        }

        return regions;
    }

    private static bool IsProvider(JObject resource) =>
        (resource.Text("type") ?? "").StartsWith(ProviderPrefix, StringComparison.Ordinal);

    // urn:pulumi:STACK::PROJECT::TYPE::NAME
    private static (string Project, string Stack) NameOf(string urn) => urn.Split("::") is [var start, var project, ..]
        ? (project, start[(start.LastIndexOf(':') + 1)..])
        : ("", "");
}
