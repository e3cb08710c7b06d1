using PulumiCen.Protocol;
using PulumiCen.Rules;
using Pulumirpc;

namespace PulumiCen.Policy.Stacks;

/// <summary>Reads the stack off the wire.</summary>
internal static class StackReader
{
    public static IReadOnlyList<StackResource> Read(AnalyzeStackRequest request) => [.. request.Resources.Select(Read)];

    private static StackResource Read(AnalyzerResource resource) => new(
        ResourceIdentity.From(resource.Urn, resource.Type, resource.Name),
        PropertyReader.Read(resource.Properties),
        resource.PropertyDependencies.ToDictionary(
            property => property.Key, property => (IReadOnlyList<string>)[.. property.Value.Urns], StringComparer.Ordinal),
        (PropertyReader.Read(resource.Provider?.Properties).Find("region")?.Unwrapped as PropertyValue.Text)?.Value);
}
