using PulumiCen.Budget;
using PulumiCen.Protocol;

namespace PulumiCen.Rules;

/// <summary>What Check tells the ledger about a connection.</summary>
internal static class ConnectionRegistrations
{
    public static ConnectionRegistration Of(
        ResourceIdentity resource, PropertyMap oldInputs, ConnectionInputs inputs, ConnectionRules rules) => new()
        {
            Urn = resource.Urn,
            Package = inputs.Package,
            Instance = inputs.Instance,
            Regions = rules.Regions,
            Bandwidth = rules.Bandwidth,
            Type = inputs.Type,

            // A replacement is made after the old one is deleted, so nothing of it leaves at the end.
            Previous = oldInputs.Count == 0 ? null : PreviousOf(resource, ConnectionInputs.Read(oldInputs), inputs),
        };

    /// <summary>What was billed by traffic had nothing of the package that it is to draw on.</summary>
    private static PreviousConnection PreviousOf(ResourceIdentity resource, ConnectionInputs before, ConnectionInputs inputs)
    {
        var enters = before.IsByTraffic && !inputs.IsByTraffic;
        return new PreviousConnection
        {
            Bandwidth = enters
                ? PlanValue.Known(Bandwidth.Zero)
                : ConnectionRules.BandwidthOf(resource.Name, before.Bandwidth, out _),
            HasSamePackage = !enters && before.Package.IsSameAs(inputs.Package) == true,
        };
    }
}
