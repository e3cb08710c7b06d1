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
    private const string OfCen = "alicloud:cen/";

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

    // An id may come by way of another resource of the CEN that names it, which programs use to wait for that: a package's
    // attachment, a VPC's attachment, a transit router.
    private IEnumerable<string> UrnsOf(StackResource resource, string property, string type) =>
        resource.DependenciesOf(property)
            .Select(urn => _byUrn.GetValueOrDefault(urn))
            .OfType<StackResource>()
            .SelectMany(dependency => string.Equals(dependency.Type, type, StringComparison.Ordinal)
                ? [dependency.Urn]
                : dependency.Type.StartsWith(OfCen, StringComparison.Ordinal)
                    ? NamesOf(type).SelectMany(name => UrnsOf(dependency, name, type))
                    : []);

    // How a resource of the CEN names one of that type.
    private static string[] NamesOf(string type) =>
        type is AlicloudTypes.Package ? ["bandwidthPackageId", "cenBandwidthPackageId"] : ["instanceId", "cenId"];
}
