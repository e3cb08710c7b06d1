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
            Previous = oldInputs.Count == 0 ? null : new PreviousConnection
            {
                Bandwidth = ConnectionRules.BandwidthOf(resource.Name, new InputReader(oldInputs).Number("bandwidth"), out _),
                HasSamePackage = ConnectionInputs.Read(oldInputs).Package.IsSameAs(inputs.Package) == true,
            },
        };
}
