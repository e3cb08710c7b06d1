namespace PulumiCen.Budget.Tests.Ledger;

/// <summary>Packages that are known by several names, and what was known of each.</summary>
public sealed class ManyNamesTests
{
    private static readonly RegionPair Hangzhou = RegionPair.Of("cn-hangzhou", "us-east-1");

    private readonly BudgetLedger _ledger = new();

    [Fact]
    public void Connections_outside_the_areas_are_found_whatever_name_they_use()
    {
        _ledger.Register(Stack.ConnectionOf("a", "eu-central-1", 1) with { Package = ResourceLink.ById("cenbwp-1") });

        var error = Assert.Single(_ledger.Register(Stack.PackageOf(20) with { Id = "cenbwp-1" }));

        Assert.Equal("CEN1152", error.Code);
    }

    [Fact]
    public void Traffic_billed_ones_do_not_hide_others_outside_the_areas()
    {
        var traffic = Stack.ConnectionOf("t", "eu-central-1", 1) with { Type = PlanValue.Known(BandwidthType.DataTransfer) };
        _ledger.Register(traffic);
        _ledger.Register(traffic);
        _ledger.Register(Stack.ConnectionOf("a", "eu-west-1", 1));

        Assert.Equal("CEN1152", Assert.Single(_ledger.Register(Stack.PackageOf(20))).Code);
    }

    [Fact]
    public void Two_resources_that_are_one_package_have_the_name_that_comes_first()
    {
        _ledger.Register(Stack.PackageOf(20, "b"));
        _ledger.Register(Stack.PackageOf(20, "a"));
        _ledger.IdentifyPackage(Stack.PackageUrn("b"), "cenbwp-1");
        _ledger.IdentifyPackage(Stack.PackageUrn("a"), "cenbwp-1");

        Assert.Equal("a", Assert.Single(_ledger.Snapshots()).Package);
    }

    [Fact]
    public void When_one_of_them_is_renamed_the_first_of_the_others_counts()
    {
        foreach (var name in new[] { "p9", "p3", "p2", "p1" })
        {
            _ledger.Register(Stack.PackageOf(20, name) with { Id = "cenbwp-1" });
        }

        _ledger.Register(Stack.PackageOf(20, "p9") with { Aliases = [Stack.PackageUrn("p1")] });

        Assert.Equal("p2", Assert.Single(_ledger.Snapshots()).Package);
    }

    [Fact]
    public void Of_several_ids_the_first_is_shown()
    {
        _ledger.Register(Stack.PackageOf(20));
        _ledger.IdentifyPackage(Stack.PackageUrn("cn-na"), "cenbwp-2");
        _ledger.IdentifyPackage(Stack.PackageUrn("cn-na"), "cenbwp-1");

        Assert.Equal("cenbwp-1", _ledger.SnapshotOf(Stack.Package()).Id);
    }

    [Fact]
    public void What_was_observed_stays_known_when_another_name_is_learned()
    {
        _ledger.Observe(new ObservedPackage { Package = Stack.Package(), Bandwidth = Stack.Mbit(20), Areas = Stack.ChinaNorthAmerica.Value });

        _ledger.IdentifyPackage(Stack.PackageUrn("cn-na"), "cenbwp-1");

        var snapshot = _ledger.SnapshotOf(Stack.Package());
        Assert.Equal((Stack.Known(20), Stack.ChinaNorthAmerica), (snapshot.Capacity, snapshot.Areas));
    }

    [Fact]
    public void Of_what_two_names_have_for_a_pair_the_larger_counts()
    {
        _ledger.Register(Stack.PackageOf(20));
        Observe(Stack.Package(), (Hangzhou, 3));
        _ledger.RegisterDeletion(Stack.ConnectionUrn("c"), new Allocation(ResourceLink.ById("cenbwp-1"), Hangzhou, new Amount(Stack.Mbit(2))));

        _ledger.IdentifyPackage(Stack.PackageUrn("cn-na"), "cenbwp-1");

        Assert.Equal(new Amount(Stack.Mbit(3)), _ledger.SnapshotOf(Stack.Package()).Others);
    }

    [Fact]
    public void A_pair_is_the_programs_as_long_as_one_connection_has_it()
    {
        _ledger.Register(Stack.PackageOf(20));
        _ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 3));
        _ledger.Register(Stack.ConnectionOf("b", "cn-hangzhou", 3));
        Observe(Stack.Package(), (Hangzhou, 3));

        _ledger.Register(Stack.ConnectionOf("b", "cn-beijing", 3));

        Assert.Equal(default, _ledger.SnapshotOf(Stack.Package()).Others);
    }

    [Fact]
    public void So_it_is_with_connections_that_name_the_package_in_two_ways()
    {
        var byId = Stack.ConnectionOf("b", "cn-hangzhou", 3) with { Package = ResourceLink.ById("cenbwp-1") };
        _ledger.Register(Stack.PackageOf(20));
        _ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 3));
        _ledger.Register(byId);
        Observe(Stack.Package(), (Hangzhou, 3));
        _ledger.IdentifyPackage(Stack.PackageUrn("cn-na"), "cenbwp-1");

        _ledger.Register(byId with { Regions = Stack.Regions("cn-beijing") });

        Assert.Equal(default, _ledger.SnapshotOf(Stack.Package()).Others);
    }

    [Fact]
    public void What_is_no_longer_observed_is_no_longer_listed()
    {
        Observe(Stack.Package(), (Hangzhou, 3));
        Observe(Stack.Package());

        Assert.Empty(_ledger.SnapshotOf(Stack.Package()).Uses);
    }

    [Fact]
    public void A_renamed_connection_takes_what_its_old_name_was_to_delete_with_it()
    {
        _ledger.Register(Stack.PackageOf(20));
        _ledger.RegisterDeletion(Stack.ConnectionUrn("old"), new Allocation(Stack.Package(), Hangzhou, new Amount(Stack.Mbit(2))));

        _ledger.Register(Stack.ConnectionOf("new", "cn-beijing", 1) with { Aliases = [Stack.ConnectionUrn("old")] });

        Assert.Equal(default, _ledger.SnapshotOf(Stack.Package()).Others);
    }

    [Fact]
    public void Of_two_packages_with_one_name_the_first_URN_comes_first()
    {
        var nested = Stack.PackageUrn("p").Replace("::cen:", "::app:Site$cen:", StringComparison.Ordinal);
        _ledger.Register(Stack.PackageOf(20, "p"));
        _ledger.Register(Stack.PackageOf(20, "p") with { Urn = nested });

        Assert.Equal([nested, Stack.PackageUrn("p")], _ledger.Snapshots().Select(snapshot => snapshot.Urn), StringComparer.Ordinal);
    }

    [Fact]
    public void Of_two_connections_with_one_name_the_first_URN_comes_first()
    {
        var nested = Stack.ConnectionUrn("c").Replace("::cen:", "::app:Site$cen:", StringComparison.Ordinal);
        _ledger.Register(Stack.ConnectionOf("c", "cn-hangzhou", 1));
        _ledger.Register(Stack.ConnectionOf("c", "cn-beijing", 1) with { Urn = nested });

        Assert.Equal([nested, Stack.ConnectionUrn("c")], _ledger.SnapshotOf(Stack.Package()).Uses.Select(use => use.Urn), StringComparer.Ordinal);
    }

    [Fact]
    public void A_name_starts_after_the_third_separator_wherever_the_first_one_is()
    {
        _ledger.Register(Stack.PackageOf(20) with { Urn = "::net::cen::p::q" });

        Assert.Equal("p::q", Assert.Single(_ledger.Snapshots()).Package);
    }

    [Fact]
    public void A_link_to_nothing_has_no_verdict() => Assert.StartsWith(
        "The link names no package.",
        Assert.Throws<ArgumentException>("package", () => _ledger.VerdictOf(ResourceLink.None)).Message,
        StringComparison.Ordinal);

    private void Observe(ResourceLink package, params (RegionPair Pair, long Megabits)[] allocations) => _ledger.Observe(new ObservedPackage
    {
        Package = package,
        Bandwidth = Stack.Mbit(20),
        Allocations = allocations.ToDictionary(allocation => allocation.Pair, allocation => Stack.Mbit(allocation.Megabits)),
    });
}
