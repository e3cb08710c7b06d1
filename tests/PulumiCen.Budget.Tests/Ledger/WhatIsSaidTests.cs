namespace PulumiCen.Budget.Tests.Ledger;

/// <summary>What a message is about, and what it leaves out.</summary>
public sealed class WhatIsSaidTests
{
    private readonly BudgetLedger _ledger = new();

    [Fact]
    public void Too_much_by_the_program_itself_says_nothing_of_others()
    {
        _ledger.Register(Stack.PackageOf(5));
        Observe(2);

        var error = Assert.Single(_ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 8)));

        Assert.DoesNotContain("cn-qingdao", error.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("cn-qingdao", _ledger.Diagnose(Stack.Package(), DiagnosticSeverity.Warning)!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void All_budgets_at_once_have_what_others_have()
    {
        _ledger.Register(Stack.PackageOf(5));
        Observe(2);

        Assert.Contains(Assert.Single(_ledger.Snapshots()).Uses, use => use.Kind == UseKind.Other);
    }

    [Fact]
    public void A_connection_may_give_all_but_one_megabit()
    {
        _ledger.Register(Stack.PackageOf(6));
        _ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 5));
        _ledger.Register(Stack.ConnectionOf("b", "cn-beijing", 5));

        var exceeds = Assert.IsType<Verdict.Exceeds>(_ledger.VerdictOf(Stack.Package()));

        Assert.Contains(new Fix.TakeFromConnection("a", new Amount(Stack.Mbit(4))), exceeds.Fixes);
    }

    [Fact]
    public void Regions_are_asked_for_only_where_they_decide()
    {
        _ledger.Register(Stack.PackageOf(10));
        _ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 4));
        _ledger.Register(Stack.ConnectionOf("u", "cn-beijing", null) with { Regions = PlanValue.Unknown<RegionPair>(), Bandwidth = PlanValue.Unknown<Bandwidth>() });
        Observe(6);
        Assert.Equal("bandwidth", Unknown());

        Observe(7);
        Assert.Equal("bandwidth, regionIds", Unknown());
    }

    [Fact]
    public void A_region_nobody_knows_the_area_of_is_named_as_such()
    {
        _ledger.Register(Stack.PackageOf(10) with { Areas = PlanValue.Known(AreaPair.Of(Area.Europe, Area.NorthAmerica)) });

        var error = Assert.Single(_ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 4) with { Regions = Stack.Regions("cn-hangzhou", "xx-new-1") }));

        Assert.Contains("xx-new-1 (area unknown)", error.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_pairs_connected_twice_the_first_by_name_is_told()
    {
        foreach (var (name, region) in new[] { ("b", "cn-beijing"), ("a", "cn-hangzhou") })
        {
            _ledger.Register(Stack.ConnectionOf($"{name}1", region, 1));
            var error = Assert.Single(_ledger.Register(Stack.ConnectionOf($"{name}2", region, 1)));
            Assert.Equal(("CEN1153", "regionIds"), (error.Code, error.Property));
        }

        var told = Assert.Single(_ledger.Register(Stack.PackageOf(10)));

        Assert.StartsWith("connections \"a1\" and \"a2\"", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_packages_for_one_area_pair_are_told_at_the_first()
    {
        _ledger.Register(Stack.PackageOf(10, "b") with { Instance = Stack.Instance() });
        _ledger.Register(Stack.PackageOf(10, "a") with { Instance = Stack.Instance() });

        Assert.Equal(Stack.PackageUrn("a"), Assert.Single(_ledger.Findings(null)).Urn);
    }

    private string Unknown() => string.Join(
        ", ", Assert.IsType<Verdict.CannotKnow>(_ledger.VerdictOf(Stack.Package())).Unknowns.Select(input => input.Property));

    private void Observe(long megabits) => _ledger.Observe(new ObservedPackage
    {
        Package = Stack.Package(),
        Allocations = new Dictionary<RegionPair, Bandwidth> { [RegionPair.Of("cn-qingdao", "us-east-1")] = Stack.Mbit(megabits) },
    });
}
