namespace PulumiCen.Budget.Tests.Ledger;

/// <summary>An unknown never passes for zero, and never fails by itself.</summary>
public sealed class UnknownTests
{
    private readonly BudgetLedger _ledger = new();

    [Fact]
    public void An_unknown_bandwidth_makes_the_verdict_unknown_with_what_is_needed_at_least()
    {
        _ledger.Register(Stack.PackageOf(20));
        _ledger.Register(Stack.ConnectionOf("b", "cn-shanghai", 8));
        Assert.Empty(_ledger.Register(Unknown("a", "cn-hangzhou")));

        AssertCannotKnow(8, "bandwidth of \"a\"");
    }

    [Fact]
    public void What_is_known_may_be_too_much_already()
    {
        _ledger.Register(Stack.PackageOf(20));
        _ledger.Register(Unknown("a", "cn-hangzhou"));
        var error = Assert.Single(_ledger.Register(Stack.ConnectionOf("b", "cn-shanghai", 21)));

        Assert.Equal(
            """
            connections of package "cn-na" need at least 21 Mbit/s, it has 20 Mbit/s: 1 Mbit/s too much.
              "b"  21 Mbit/s  new
              "a"  unknown    new
            Raise "cn-na" to 21 Mbit/s, or take 1 Mbit/s from "b".
            """,
            error.Text);
    }

    [Fact]
    public void An_unknown_capacity_makes_it_unknown()
    {
        _ledger.Register(Stack.PackageOf(20) with { Bandwidth = PlanValue.Unknown<Bandwidth>() });
        Assert.Empty(_ledger.Register(Stack.ConnectionOf("b", "cn-shanghai", 9999)));

        AssertCannotKnow(9999, "bandwidth of \"cn-na\"");
        Assert.StartsWith(
            "package \"cn-na\" has a bandwidth that isn't known yet, and its connections need at least 9999 Mbit/s. ",
            _ledger.Diagnose(Stack.Package(), null)!.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_type_may_take_its_bandwidth_or_not()
    {
        _ledger.Register(Stack.PackageOf(20));
        _ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 30) with { Type = PlanValue.Unknown<BandwidthType>() });
        _ledger.Register(Stack.ConnectionOf("t", "cn-beijing", null) with { Type = PlanValue.Unknown<BandwidthType>() });

        AssertCannotKnow(0, "bandwidthType of \"a\"");
    }

    [Fact]
    public void A_connection_with_an_unknown_package_matters_only_if_it_could_be_too_much()
    {
        _ledger.Register(Stack.PackageOf(20));
        _ledger.Register(Stack.ConnectionOf("b", "cn-shanghai", 8));
        _ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 12) with { Package = ResourceLink.Unknown });

        Assert.Equal(new Verdict.Fits(new Amount(Stack.Mbit(12))), _ledger.VerdictOf(Stack.Package()));

        _ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 13) with { Package = ResourceLink.Unknown });

        AssertCannotKnow(8, "bandwidthPackageId of \"a\"");
    }

    [Fact]
    public void A_connection_with_an_unknown_package_matters_only_in_packages_of_its_areas()
    {
        _ledger.Register(Stack.PackageOf(20));
        _ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 30) with { Package = ResourceLink.Unknown, Regions = Stack.Regions("cn-beijing", "eu-west-1") });
        _ledger.Register(Stack.ConnectionOf("t", "cn-beijing", null) with { Package = ResourceLink.Unknown });

        Assert.Equal(new Verdict.Fits(new Amount(Stack.Mbit(20))), _ledger.VerdictOf(Stack.Package()));

        _ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 30) with { Package = ResourceLink.Unknown, Regions = PlanValue.Unknown<RegionPair>() });

        AssertCannotKnow(0, "bandwidthPackageId of \"a\"");
    }

    [Fact]
    public void A_connection_with_an_unknown_package_and_bandwidth_matters()
    {
        _ledger.Register(Stack.PackageOf(20));
        _ledger.Register(Unknown("a", "cn-hangzhou") with { Package = ResourceLink.Unknown });

        AssertCannotKnow(0, "bandwidthPackageId of \"a\"");
    }

    [Fact]
    public void Unknown_regions_may_be_those_that_seem_to_be_anothers()
    {
        _ledger.Register(Stack.PackageOf(20));
        _ledger.Observe(new ObservedPackage
        {
            Package = Stack.Package(),
            Allocations = new Dictionary<RegionPair, Bandwidth> { [RegionPair.Of("cn-hangzhou", "us-east-1")] = Stack.Mbit(12) },
        });
        _ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 8) with { Regions = PlanValue.Unknown<RegionPair>() });

        Assert.Equal(new Verdict.Fits(new Amount(Bandwidth.Zero)), _ledger.VerdictOf(Stack.Package()));

        _ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 9) with { Regions = PlanValue.Unknown<RegionPair>() });

        AssertCannotKnow(9, "regionIds of \"a\"");
    }

    [Fact]
    public void The_note_lists_ten_inputs_in_order_and_counts_the_rest()
    {
        _ledger.Register(Stack.PackageOf(20));
        foreach (var number in Enumerable.Range(1, 12).Reverse())
        {
            _ledger.Register(Unknown($"c{number:00}", $"cn-{number}"));
        }

        var note = _ledger.Diagnose(Stack.Package(), null)!;
        Assert.Equal(("CEN3001", DiagnosticSeverity.Note, null), (note.Code, note.Severity, note.Property));
        Assert.Contains("\n  bandwidth of \"c01\"\n  bandwidth of \"c02\"\n", note.Text, StringComparison.Ordinal);
        Assert.Contains("\n  bandwidth of \"c10\"\n  and 2 more\n", note.Text, StringComparison.Ordinal);
    }

    private static ConnectionRegistration Unknown(string name, string region) =>
        Stack.ConnectionOf(name, region, null) with { Bandwidth = PlanValue.Unknown<Bandwidth>() };

    private void AssertCannotKnow(long atLeast, params string[] inputs)
    {
        var verdict = Assert.IsType<Verdict.CannotKnow>(_ledger.VerdictOf(Stack.Package()));
        Assert.Equal(Stack.Mbit(atLeast), verdict.AtLeast.Bandwidth);
        Assert.Equal(string.Join(", ", inputs), string.Join(", ", verdict.Unknowns));
    }
}
