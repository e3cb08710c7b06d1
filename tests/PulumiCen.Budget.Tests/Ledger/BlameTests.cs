namespace PulumiCen.Budget.Tests.Ledger;

/// <summary>A finding shows at the resource whose change makes it wrong.</summary>
public sealed class BlameTests
{
    private readonly BudgetLedger _ledger = new();

    [Fact]
    public void Too_much_shows_at_the_connection_that_grows_most()
    {
        _ledger.Set(Stack.PackageOf(20) with { PreviousBandwidth = Stack.Known(20) });
        _ledger.Set(Stack.ConnectionOf("large", "cn-hangzhou", 12) with { Previous = Stack.Had(12) });
        _ledger.Set(Stack.ConnectionOf("new", "cn-beijing", 4));
        _ledger.Set(Stack.ConnectionOf("growing", "cn-shanghai", 9) with { Previous = Stack.Had(4) });

        AssertBlamed(Stack.ConnectionUrn("growing"), "CEN1001");
    }

    [Fact]
    public void Too_much_shows_at_the_package_where_no_connection_grows()
    {
        _ledger.Set(Stack.PackageOf(10) with { PreviousBandwidth = Stack.Known(20) });
        _ledger.Set(Stack.ConnectionOf("a", "cn-hangzhou", 12) with { Previous = Stack.Had(14) });

        AssertBlamed(Stack.PackageUrn("cn-na"), "CEN1001");
    }

    [Fact]
    public void Too_much_of_a_package_elsewhere_shows_at_a_connection()
    {
        var elsewhere = ResourceLink.ById("cenbwp-1");
        _ledger.Observe(new ObservedPackage { Package = elsewhere, Bandwidth = Stack.Mbit(5) });
        _ledger.Set(Stack.ConnectionOf("a", "cn-hangzhou", 6) with { Package = elsewhere, Previous = Stack.Had(6) });

        AssertBlamed(Stack.ConnectionUrn("a"), "CEN1001");
    }

    [Fact]
    public void How_much_a_secret_grows_is_not_told_by_where_it_shows()
    {
        _ledger.Set(Stack.PackageOf(20));
        _ledger.Set(Stack.ConnectionOf("b", "cn-hangzhou", null) with { Bandwidth = Stack.Secret(19) });
        _ledger.Set(Stack.ConnectionOf("a", "cn-shanghai", null) with { Bandwidth = Stack.Secret(2) });

        AssertBlamed(Stack.ConnectionUrn("a"), "CEN1001");
    }

    [Theory]
    [InlineData(true, false, "a")]
    [InlineData(false, true, "b")]
    [InlineData(true, true, "a")]
    [InlineData(false, false, "a")]
    public void A_pair_that_is_there_twice_shows_at_the_new_one(bool isNewA, bool isNewB, string blamed)
    {
        _ledger.Set(Stack.PackageOf(20) with { PreviousBandwidth = Stack.Known(20) });
        _ledger.Set(Stack.ConnectionOf("a", "cn-hangzhou", 3) with { Previous = isNewA ? null : Stack.Had(3) });
        _ledger.Set(Stack.ConnectionOf("b", "cn-hangzhou", 3) with { Previous = isNewB ? null : Stack.Had(3) });

        AssertBlamed(Stack.ConnectionUrn(blamed), "CEN1153");
    }

    [Fact]
    public void Areas_that_are_covered_twice_show_at_the_new_package()
    {
        _ledger.Set(Stack.PackageOf(20, "a") with { Instance = Stack.Instance(), PreviousBandwidth = Stack.Known(20) });
        _ledger.Set(Stack.PackageOf(20, "b") with { Instance = Stack.Instance() });

        AssertBlamed(Stack.PackageUrn("b"), "CEN1154");
    }

    [Fact]
    public void A_wrong_area_shows_at_the_package_where_only_that_is_new()
    {
        _ledger.Set(Stack.PackageOf(20));
        _ledger.Set(Stack.ConnectionOf("a", "eu-west-1", 3) with { Previous = Stack.Had(3) });

        AssertBlamed(Stack.PackageUrn("cn-na"), "CEN1152");
    }

    private void AssertBlamed(string urn, string code)
    {
        var finding = Assert.Single(_ledger.Findings(others: null));
        Assert.Equal((urn, code), (finding.Urn, finding.Diagnostic.Code));
    }
}
