using Newtonsoft.Json.Linq;
using PulumiCen.Budget;
using PulumiCen.Reporting.Steps;

namespace PulumiCen.Reporting.Resources;

/// <summary>A region connection.</summary>
internal sealed record ConnectionResource(string Urn, ConnectionRegistration? Registration, Allocation? Leaving) : CenResource(Urn)
{
    public static ConnectionResource Read(string urn, ResourceState? old, ResourceState? @new)
    {
        var leaving = old is null ? null : AllocationOf(old.Inputs);
        return @new is null
            ? new ConnectionResource(urn, null, leaving)
            : new ConnectionResource(urn, Registered(urn, old, @new.Inputs, leaving), null);
    }

    public override CenResource AsUncertain() => Registration is { } known
        ? this with
        {
            Registration = known with
            {
                Bandwidth = PlanValue.Unknown<Bandwidth>(known.Bandwidth.IsSecret),
                Previous = new PreviousConnection { Bandwidth = known.Bandwidth },
            },
        }
        : this;

    public override void Register(BudgetLedger ledger, Func<ResourceLink, bool> isThere)
    {
        if (Registration is not null)
        {
            ledger.Register(Registration);
        }
        else if (Leaving is not null && isThere(Leaving.Package))
        {
            ledger.RegisterDeletion(Urn, Leaving);
        }
    }

    private static ConnectionRegistration Registered(string urn, ResourceState? old, JObject inputs, Allocation? leaving) => new()
    {
        Urn = urn,
        Package = PackageOf(inputs),
        Instance = PlanValues.Link(inputs["instance"], inputs["instanceId"]),
        Regions = PlanValues.Regions(inputs["regionIds"]),
        Bandwidth = PlanValues.ConnectionMegabits(inputs["bandwidth"]),
        Type = PlanValues.BandwidthType(inputs["bandwidthType"]),
        Previous = old is null ? null : new PreviousConnection
        {
            Bandwidth = PlanValues.ConnectionMegabits(old.Inputs["bandwidth"]),
            LeavesAtTheEnd = old.IsLeaving ? leaving : null,
        },
    };

    // What takes nothing, or has no package, leaves no room behind.
    private static Allocation? AllocationOf(JObject inputs) =>
        PlanValues.Regions(inputs["regionIds"]).TryGetValue(out var regions)
        && PlanValues.ConnectionMegabits(inputs["bandwidth"]).TryGetValue(out var bandwidth)
        && !(PlanValues.BandwidthType(inputs["bandwidthType"]).TryGetValue(out var type) && type == BandwidthType.DataTransfer)
        && PackageOf(inputs) is { IsKnown: true } package
            ? new Allocation(package, regions, new Amount(bandwidth))
            : null;

    private static ResourceLink PackageOf(JObject inputs) =>
        PlanValues.Link(inputs["bandwidthPackage"], inputs["bandwidthPackageId"]);
}
