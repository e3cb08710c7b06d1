using PulumiCen.Budget;
using PulumiCen.Protocol;
using PulumiCen.Rules;

namespace PulumiCen.Policy.Stacks;

/// <summary>
/// The stack as far as the engine has asked about its resources, one by one: all that a pack sees of an operation in which
/// something fails. Which package a connection names isn't told there, only that it names one as a resource; so it is known
/// where the stack has one package for its areas, and all connections in them name the same.
/// </summary>
internal sealed class StackSoFar
{
    private const string Link = "bandwidthPackage";

    private readonly Lock _lock = new();
    private readonly BudgetLedger _ledger = new();
    private readonly Dictionary<string, AreaPair> _packages = new(StringComparer.Ordinal);
    private readonly Dictionary<AreaPair, PropertyValue> _links = [];
    private readonly HashSet<AreaPair> _ambiguous = [];
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);

    /// <summary>Adds a resource of the package <c>cen</c>; returns what it makes too much, once for each package.</summary>
    public LedgerFinding? Add(ResourceIdentity resource, PropertyMap properties)
    {
        if (ResourceKind.Find(resource.Type) is not { } kind)
        {
            return null;
        }

        var inputs = PropertyMap.From(properties.Where(property => kind.Inputs.Find(property.Key) is not null));
        lock (_lock)
        {
            if (kind == ResourceKind.Package)
            {
                AddPackage(resource, inputs);
                return null;
            }

            return kind == ResourceKind.Connection && PackageOf(inputs) is { } package ? AddConnection(resource, inputs, package) : null;
        }
    }

    private void AddPackage(ResourceIdentity resource, PropertyMap inputs)
    {
        ResourceKind.Package.Check(resource, CenResources.Before, inputs, _ledger);
        if (PackageRules.Apply(resource.Name, PackageInputs.Read(inputs)).Areas.TryGetValue(out var areas))
        {
            _packages[resource.Urn] = areas;
        }
    }

    private LedgerFinding? AddConnection(ResourceIdentity resource, PropertyMap inputs, string package)
    {
        var reference = new PropertyValue.Reference(package, "", "", "", "");
        ResourceKind.Connection.Check(resource, CenResources.Before, inputs.With(Link, reference).Without(Link + "Id"), _ledger);
        return _ledger.VerdictOfRegistered(ResourceLink.ByUrn(package)) is Verdict.Exceeds exceeds && _said.Add(package)
            ? new LedgerFinding(resource.Urn, Diagnostics.BudgetExceededSoFar(ResourceName(package), exceeds))
            : null;
    }

    private string? PackageOf(PropertyMap inputs)
    {
        var regions = ConnectionRules.Apply(string.Empty, ConnectionInputs.Read(inputs)).Regions;
        if (inputs.Find(Link)?.Unwrapped is not { } link || !regions.TryGetValue(out var pair) || pair.Areas is not { } areas)
        {
            return null;
        }

        var candidates = _packages.Where(package => package.Value == areas).Select(package => package.Key).Take(2).ToList();
        if (candidates.Count != 1 || (!_links.TryAdd(areas, link) && !_links[areas].Equals(link)))
        {
            _ambiguous.Add(areas);
        }

        return _ambiguous.Contains(areas) ? null : candidates[0];
    }

    private static string ResourceName(string urn) => ResourceIdentity.From(urn, string.Empty, string.Empty).Name;
}
