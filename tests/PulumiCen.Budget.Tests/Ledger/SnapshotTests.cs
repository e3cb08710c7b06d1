namespace PulumiCen.Budget.Tests.Ledger;

/// <summary>The whole picture, for whoever sees all resources at once.</summary>
public sealed class SnapshotTests
{
    private readonly BudgetLedger _ledger = new();

    [Fact]
    public void A_snapshot_has_all_that_is_known_of_a_budget()
    {
        _ledger.Register(Stack.PackageOf(20) with { Id = "cenbwp-1", PreviousBandwidth = Stack.Known(10) });
        _ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 8) with { Previous = Stack.Had(4) });
        _ledger.Register(Stack.ConnectionOf("t", "cn-beijing", null));
        _ledger.Register(Stack.ConnectionOf("u", "cn-chengdu", 1) with { Regions = PlanValue.Unknown<RegionPair>() });
        _ledger.Observe(new ObservedPackage
        {
            Package = Stack.Package(),
            Allocations = new Dictionary<RegionPair, Bandwidth> { [RegionPair.Of("cn-qingdao", "us-east-1")] = Stack.Mbit(2) },
        });
        _ledger.RegisterDeletion(
            Stack.ConnectionUrn("gone"),
            new Allocation(Stack.Package(), RegionPair.Of("cn-fuzhou", "us-east-1"), new Amount(Stack.Mbit(3))));

        var snapshot = _ledger.SnapshotOf(Stack.Package());

        Assert.Equal(("cn-na", Stack.PackageUrn("cn-na"), "cenbwp-1"), (snapshot.Package, snapshot.Urn, snapshot.Id));
        Assert.Equal((Stack.Known(20), Stack.Known(10)), (snapshot.Capacity, snapshot.PreviousCapacity));
        Assert.Equal(Stack.ChinaNorthAmerica, snapshot.Areas);
        Assert.Equal((new Amount(Stack.Mbit(9)), new Amount(Stack.Mbit(5))), (snapshot.Allocated, snapshot.Others));
        Assert.Equal(new Verdict.Fits(new Amount(Stack.Mbit(9))), snapshot.Verdict);
        Assert.Equal(
            [
                new BudgetUse(UseKind.Connection, "a", Stack.Known(8), Stack.Known(4), Stack.Regions("cn-hangzhou"), Stack.ConnectionUrn("a")),
                new BudgetUse(UseKind.Connection, "u", Stack.Known(1), default, PlanValue.Unknown<RegionPair>(), Stack.ConnectionUrn("u")),
                new BudgetUse(UseKind.Leaving, "gone", Stack.Known(3), Stack.Known(3), Stack.Regions("cn-fuzhou")),
                new BudgetUse(UseKind.Other, "cn-qingdao and us-east-1", Stack.Known(2), Stack.Known(2), Stack.Regions("cn-qingdao")),
                new BudgetUse(UseKind.ConnectivityTest, "t", default, default, Stack.Regions("cn-beijing"), Stack.ConnectionUrn("t")),
            ],
            snapshot.Uses);
    }

    [Fact]
    public void Snapshots_come_by_name()
    {
        _ledger.Register(Stack.PackageOf(20, "b"));
        _ledger.Register(Stack.PackageOf(20, "a"));
        _ledger.Register(Stack.ConnectionOf("x", "cn-hangzhou", 1) with { Package = ResourceLink.ById("aa") });

        Assert.Equal("a aa b", string.Join(' ', _ledger.Snapshots().Select(snapshot => snapshot.Package)));
    }

    [Fact]
    public void Findings_are_listed_once_each_by_resource()
    {
        _ledger.Register(Stack.PackageOf(5));
        _ledger.Register(Stack.ConnectionOf("b", "cn-hangzhou", 4));
        _ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 4));
        _ledger.Register(Stack.ConnectionOf("c", "cn-beijing", 4) with { Package = ResourceLink.None });
        _ledger.Register(Stack.ConnectionOf("d", "cn-shanghai", 1) with { Package = ResourceLink.ById("cenbwp-9") });

        Assert.Equal(
            $"""
             CEN1001 at {Stack.ConnectionUrn("a")}
             CEN1153 at {Stack.ConnectionUrn("a")}
             CEN1151 at {Stack.ConnectionUrn("c")}
             CEN3001 at {Stack.ConnectionUrn("d")}
             """,
            string.Join('\n', _ledger.Findings(null).Select(finding => $"{finding.Diagnostic.Code} at {finding.Urn ?? "nothing"}")));
    }

    [Fact]
    public void Nothing_registered_nothing_found()
    {
        Assert.Empty(_ledger.Snapshots());
        Assert.Empty(_ledger.Findings(DiagnosticSeverity.Error));
    }
}
