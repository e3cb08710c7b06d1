namespace PulumiCen.Budget.Tests.Ledger;

/// <summary>What fits in the end, and not before the deletions.</summary>
public sealed class OnTheWayTests
{
    private readonly BudgetLedger _ledger = new();

    [Fact]
    public void A_new_connection_cannot_have_what_a_deleted_one_has_until_the_end()
    {
        _ledger.Register(Stack.PackageOf(20));
        _ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 8));
        Assert.Empty(_ledger.Register(Stack.ConnectionOf("c", "cn-shenzhen", 7)));
        Delete("b", "cn-shanghai", 7);

        var verdict = Assert.IsType<Verdict.FitsInTheEndOnly>(_ledger.VerdictOf(Stack.Package()));
        Assert.Equal((Stack.Mbit(22), Stack.Mbit(20)), (verdict.OnTheWay.Bandwidth, verdict.Available.Bandwidth));
        Assert.Equal(["b"], verdict.Order);
        Assert.Equal("CEN1004", _ledger.Diagnose(Stack.Package(), null)!.Code);
        Assert.Equal(new Verdict.Fits(new Amount(Stack.Mbit(5))), _ledger.VerdictOfRegistered(Stack.Package()));
    }

    [Fact]
    public void Where_both_fit_nothing_is_wrong()
    {
        _ledger.Register(Stack.PackageOf(20));
        _ledger.Register(Stack.ConnectionOf("c", "cn-shenzhen", 13));
        Delete("b", "cn-shanghai", 7);

        Assert.Equal(new Verdict.Fits(new Amount(Stack.Mbit(7))), _ledger.VerdictOf(Stack.Package()));
        Assert.Null(_ledger.Diagnose(Stack.Package(), null));
    }

    [Fact]
    public void A_replaced_connection_holds_its_old_regions_until_the_end()
    {
        _ledger.Register(Stack.PackageOf(20));
        Replace("cn-shenzhen", 12);
        _ledger.Register(Stack.ConnectionOf("a", "cn-shenzhen", 12));

        Assert.Equal(["a"], Assert.IsType<Verdict.FitsInTheEndOnly>(_ledger.VerdictOf(Stack.Package())).Order);

        Replace("cn-hangzhou", 12);

        Assert.IsType<Verdict.Fits>(_ledger.VerdictOf(Stack.Package()));
    }

    [Fact]
    public void One_that_changes_in_place_after_all_holds_nothing()
    {
        _ledger.Register(Stack.PackageOf(20));
        Replace("cn-shenzhen", 12);
        _ledger.Register(Stack.ConnectionOf("a", "cn-shenzhen", 12) with { Previous = Stack.Had(12) });

        Assert.IsType<Verdict.Fits>(_ledger.VerdictOf(Stack.Package()));
    }

    [Fact]
    public void A_connection_that_takes_over_the_regions_of_a_deleted_one_needs_no_room_beside_it()
    {
        _ledger.Register(Stack.PackageOf(20));
        Delete("b", "cn-shanghai", 12);
        _ledger.Register(Stack.ConnectionOf("c", "cn-shanghai", 15));

        Assert.Equal(new Verdict.Fits(new Amount(Stack.Mbit(5))), _ledger.VerdictOf(Stack.Package()));
    }

    [Fact]
    public void What_the_cloud_has_of_a_deleted_connection_counts_once()
    {
        _ledger.Register(Stack.PackageOf(20));
        Delete("b", "cn-shanghai", 7);
        _ledger.Observe(new ObservedPackage
        {
            Package = Stack.Package(),
            Allocations = new Dictionary<RegionPair, Bandwidth> { [RegionPair.Of("cn-shanghai", "us-east-1")] = Stack.Mbit(9) },
        });
        _ledger.Register(Stack.ConnectionOf("c", "cn-shenzhen", 11));

        Assert.Equal(new Verdict.Fits(new Amount(Stack.Mbit(9))), _ledger.VerdictOf(Stack.Package()));
        Assert.Equal(Stack.Mbit(9), _ledger.SnapshotOf(Stack.Package()).Others.Bandwidth);
    }

    [Fact]
    public void A_package_is_not_lowered_before_the_deletions()
    {
        _ledger.Register(Stack.PackageOf(10) with { PreviousBandwidth = Stack.Known(20) });
        _ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 8) with { Previous = Stack.Had(8) });
        foreach (var number in Enumerable.Range(1, 5))
        {
            Delete($"b{number}", $"cn-{number}", 1);
        }

        Assert.Equal(
            """
            package "cn-na" can't go from 20 Mbit/s to 10 Mbit/s in one update: it carries 13 Mbit/s until "b1", "b2", "b3" and 2 more are deleted, and deletions come last.
              "a"   8 Mbit/s  unchanged
              "b1"  1 Mbit/s  deleted at the end
              "b2"  1 Mbit/s  deleted at the end
              "b3"  1 Mbit/s  deleted at the end
              "b4"  1 Mbit/s  deleted at the end
              "b5"  1 Mbit/s  deleted at the end
            Do it in two updates: first leave "cn-na" at 20 Mbit/s and remove "b1", "b2", "b3" and 2 more, then lower it.
            """,
            _ledger.Diagnose(Stack.Package(), null)!.Text);
    }

    [Fact]
    public void A_package_lowered_below_what_it_is_to_carry_is_too_small_and_the_fix_is_to_lower_it_less()
    {
        _ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 15) with { Previous = Stack.Had(15) });
        var error = Assert.Single(_ledger.Register(Stack.PackageOf(10) with { PreviousBandwidth = Stack.Known(20) }));

        Assert.Equal(
            """
            connections of package "cn-na" need 15 Mbit/s, it is to have 10 Mbit/s (now 20 Mbit/s): 5 Mbit/s too much.
              "a"  15 Mbit/s  unchanged
            Lower "cn-na" to no less than 15 Mbit/s, or take 5 Mbit/s from "a".
            """,
            error.Text);
    }

    private void Delete(string name, string region, long mbit) => _ledger.RegisterDeletion(
        Stack.ConnectionUrn(name), new Allocation(Stack.Package(), RegionPair.Of(region, "us-east-1"), new Amount(Stack.Mbit(mbit))));

    /// <summary>Connection a, which had 12 Mbit/s between Hangzhou and Virginia, gets other regions.</summary>
    private void Replace(string region, long mbit) => _ledger.Register(Stack.ConnectionOf("a", region, mbit) with
    {
        Previous = new PreviousConnection
        {
            Bandwidth = Stack.Known(12),
            LeavesAtTheEnd = new Allocation(Stack.Package(), RegionPair.Of("cn-hangzhou", "us-east-1"), new Amount(Stack.Mbit(12))),
        },
    });
}
