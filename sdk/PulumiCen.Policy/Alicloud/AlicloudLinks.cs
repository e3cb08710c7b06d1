using PulumiCen.Budget;
using PulumiCen.Policy.Stacks;
using PulumiCen.Protocol;

namespace PulumiCen.Policy.Alicloud;

/// <summary>
/// How alicloud's resources name each other: by ids, which a preview doesn't know of new ones. There the dependencies
/// say whose id it is: that of the one resource of the right type that the property depends on.
/// </summary>
internal sealed class AlicloudLinks(IReadOnlyList<StackResource> resources)
{
    private readonly Dictionary<string, StackResource> _byUrn = resources.ToDictionary(resource => resource.Urn, StringComparer.Ordinal);

    /// <summary>The resource of a type that a property names.</summary>
    public ResourceLink Of(StackResource resource, string property, string type)
    {
        var value = resource.Properties.Find(property)?.Unwrapped;
        var id = value is PropertyValue.Text { Value.Length: > 0 } text ? text.Value : null;
        var urns = UrnsOf(resource, property, type).Distinct(StringComparer.Ordinal).ToList();
        return (urns, id, value) switch
        {
            ([var urn], _, _) => ResourceLink.Of(urn, id),
            (_, not null, _) => ResourceLink.ById(id),
            (_, _, { ContainsUnknown: true }) => ResourceLink.Unknown,
            _ => ResourceLink.None,
        };
    }

    /// <summary>Whether two links name one resource, as far as that is known.</summary>
    public static bool AreTheSame(ResourceLink one, ResourceLink other) =>
        (one.Urn is not null && string.Equals(one.Urn, other.Urn, StringComparison.Ordinal))
        || (one.Id is not null && string.Equals(one.Id, other.Id, StringComparison.Ordinal));

    // A package's id may come by way of its attachment, which programs use to wait for that.
    private IEnumerable<string> UrnsOf(StackResource resource, string property, string type) =>
        resource.DependenciesOf(property)
            .Select(urn => _byUrn.GetValueOrDefault(urn))
            .OfType<StackResource>()
            .SelectMany(dependency => dependency.Type switch
            {
                _ when string.Equals(dependency.Type, type, StringComparison.Ordinal) => [dependency.Urn],
                AlicloudTypes.Attachment when type is AlicloudTypes.Package => UrnsOf(dependency, "bandwidthPackageId", type),
                AlicloudTypes.Attachment when type is AlicloudTypes.Instance => UrnsOf(dependency, "instanceId", type),
                _ => [],
            });
}
