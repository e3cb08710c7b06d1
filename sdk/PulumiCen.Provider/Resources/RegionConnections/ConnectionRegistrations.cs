using PulumiCen.Budget;
using PulumiCen.Provider.Calls;

namespace PulumiCen.Provider.Resources.RegionConnections;

/// <summary>What Check tells the ledger about a connection.</summary>
internal static class ConnectionRegistrations
{
    public static ConnectionRegistration Of(CheckCall call, ConnectionInputs inputs, ConnectionRules rules)
    {
        var before = ConnectionRules.Apply(call.Resource.Name, ConnectionInputs.Read(call.OldInputs));
        return new ConnectionRegistration
        {
            Urn = call.Resource.Urn,
            Package = inputs.Package,
            Instance = inputs.Instance,
            Regions = rules.Regions,
            Bandwidth = rules.Bandwidth,
            Type = inputs.Type,

            // A replacement is made after the old one is deleted, so nothing of it leaves at the end.
            Previous = call.OldInputs.Count == 0 ? null : new PreviousConnection { Bandwidth = before.Bandwidth },
        };
    }
}
