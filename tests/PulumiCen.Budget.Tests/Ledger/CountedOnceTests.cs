namespace PulumiCen.Budget.Tests.Ledger;

/// <summary>However often and under whatever name a resource comes, it counts once.</summary>
public sealed class CountedOnceTests
{
    private readonly BudgetLedger _ledger = new();

    public CountedOnceTests() => _ledger.Register(Stack.PackageOf(20));

    [Fact]
    public void A_connection_that_is_checked_again_counts_with_its_last_bandwidth()
    {
        _ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 15));
        _ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 8));

        AssertLeft(12);
    }

    [Fact]
    public void A_replaced_connection_keeps_what_it_had_from_its_first_check()
    {
        _ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 8) with { Previous = Stack.Had(5) });
        _ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 8));

        Assert.Equal(Stack.Known(5), Assert.Single(_ledger.SnapshotOf(Stack.Package()).Uses).Previous);
    }

    [Fact]
    public void A_package_keeps_what_it_had_from_its_first_check()
    {
        _ledger.Register(Stack.PackageOf(20) with { PreviousBandwidth = Stack.Known(30) });
        _ledger.Register(Stack.PackageOf(10));

        var snapshot = _ledger.SnapshotOf(Stack.Package());
        Assert.Equal((Stack.Known(10), Stack.Known(30)), (snapshot.Capacity, snapshot.PreviousCapacity));
    }

    [Fact]
    public void A_connection_that_moves_to_another_package_counts_there_only()
    {
        _ledger.Register(Stack.PackageOf(30, "other"));
        _ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 8));
        _ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 8) with { Package = Stack.Package("other") });

        AssertLeft(20);
        Assert.Equal(new Verdict.Fits(new Amount(Stack.Mbit(22))), _ledger.VerdictOf(Stack.Package("other")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_renamed_connection_counts_once_whichever_name_comes_first(bool oldFirst)
    {
        var old = Stack.ConnectionOf("old", "cn-hangzhou", 15);
        var renamed = Stack.ConnectionOf("new", "cn-hangzhou", 8) with { Aliases = [Stack.ConnectionUrn("old")] };
        foreach (var connection in oldFirst ? new[] { old, renamed } : [renamed, old])
        {
            Assert.Empty(_ledger.Register(connection));
        }

        AssertLeft(12);
        Assert.Empty(_ledger.Findings(DiagnosticSeverity.Error));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_renamed_package_is_one_whichever_name_comes_first(bool oldFirst)
    {
        var old = Stack.PackageOf(5, "old");
        var renamed = Stack.PackageOf(30, "cn-na") with { Aliases = [Stack.PackageUrn("old")] };
        _ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 8) with { Package = Stack.Package("old") });
        foreach (var package in oldFirst ? new[] { old, renamed } : [renamed, old])
        {
            _ledger.Register(package);
        }

        AssertLeft(22);
        Assert.Equal("cn-na", Assert.Single(_ledger.Snapshots()).Package);
    }

    [Fact]
    public void An_alias_that_is_the_name_itself_changes_nothing()
    {
        _ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 8) with { Aliases = [Stack.ConnectionUrn("a")] });
        _ledger.Register(Stack.PackageOf(20) with { Aliases = [Stack.PackageUrn("cn-na")] });

        AssertLeft(12);
    }

    [Fact]
    public void What_the_cloud_has_of_a_registered_connection_does_not_count_beside_it()
    {
        Observe(("cn-hangzhou", 8), ("cn-shanghai", 7));
        _ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 10));

        AssertLeft(3);

        _ledger.Register(Stack.ConnectionOf("b", "cn-shanghai", 10));

        AssertLeft(0);
    }

    [Fact]
    public void What_the_cloud_has_counts_again_when_the_connection_goes_elsewhere()
    {
        _ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 10));
        Observe(("cn-hangzhou", 8));
        _ledger.Register(Stack.ConnectionOf("a", "cn-shanghai", 10));

        AssertLeft(2);
    }

    [Fact]
    public void A_new_look_at_the_cloud_takes_the_place_of_the_old_one()
    {
        Observe(("cn-hangzhou", 8), ("cn-shanghai", 7));
        Observe(("cn-shanghai", 4));

        AssertLeft(16);
    }

    [Fact]
    public void Connections_that_take_nothing_take_nothing()
    {
        _ledger.Register(Stack.ConnectionOf("test", "cn-hangzhou", null));
        _ledger.Register(Stack.ConnectionOf("traffic", "cn-shanghai", 500) with { Type = PlanValue.Known(BandwidthType.DataTransfer) });
        _ledger.Register(Stack.ConnectionOf("a", "cn-beijing", 20) with { Type = PlanValue.Known(BandwidthType.BandwidthPackage) });

        AssertLeft(0);
    }

    private void Observe(params (string Region, long Mbit)[] allocations) => _ledger.Observe(new ObservedPackage
    {
        Package = Stack.Package(),
        Allocations = allocations.ToDictionary(pair => RegionPair.Of(pair.Region, "us-east-1"), pair => Stack.Mbit(pair.Mbit)),
    });

    private void AssertLeft(long mbit) =>
        Assert.Equal(new Verdict.Fits(new Amount(Stack.Mbit(mbit))), _ledger.VerdictOf(Stack.Package()));
}
