namespace PulumiCen.Budget.Tests.Ledger;

/// <summary>The product documentation's own case: 20 Mbit/s between Mainland China and North America.</summary>
public sealed class TwoAreasTests
{
    private readonly BudgetLedger _ledger = new();

    [Fact]
    public void What_fits_exactly_fits()
    {
        Assert.Empty(RegisterAll(shenzhen: 5));
        Assert.Equal(new Verdict.Fits(new Amount(Bandwidth.Zero)), _ledger.VerdictOf(Stack.Package()));
    }

    [Fact]
    public void Too_much_is_an_error_with_the_whole_sum_its_parts_and_what_helps()
    {
        var error = Assert.Single(RegisterAll(shenzhen: 9));

        Assert.Equal("bandwidth", error.Property);
        Assert.Equal(
            """
            CEN1001: connections of package "cn-na" need 24 Mbit/s, it has 20 Mbit/s: 4 Mbit/s too much.
              "shenzhen-virginia"  9 Mbit/s  new
              "hangzhou-virginia"  8 Mbit/s  new
              "shanghai-virginia"  7 Mbit/s  new
              "beijing-virginia"   1 Kbit/s  new, connectivity test, takes nothing
            Raise "cn-na" to 24 Mbit/s, or take 4 Mbit/s from "shenzhen-virginia".
            https://github.com/PulumiCen/PulumiCen/blob/main/docs/diagnostics/CEN1001.md
            """,
            error.ToString());
    }

    [Fact]
    public void Connections_that_grow_come_first_each_with_what_it_had()
    {
        _ledger.Register(Stack.PackageOf(20) with { PreviousBandwidth = Stack.Known(20) });
        _ledger.Register(Stack.ConnectionOf("hangzhou-virginia", "cn-hangzhou", 12) with { Previous = Stack.Had(12) });
        _ledger.Register(Stack.ConnectionOf("beijing-virginia", "cn-beijing", null) with { Previous = Stack.Had(null) });
        _ledger.Register(Stack.ConnectionOf("shenzhen-virginia", "cn-shenzhen", 3) with { Previous = Stack.Had(5) });
        var error = Assert.Single(
            _ledger.Register(Stack.ConnectionOf("shanghai-virginia", "cn-shanghai", 7) with { Previous = Stack.Had(3) }));

        Assert.Equal(
            """
            connections of package "cn-na" need 22 Mbit/s, it has 20 Mbit/s: 2 Mbit/s too much.
              "shanghai-virginia"  3 Mbit/s -> 7 Mbit/s
              "hangzhou-virginia"  12 Mbit/s             unchanged
              "shenzhen-virginia"  5 Mbit/s -> 3 Mbit/s
              "beijing-virginia"   1 Kbit/s              connectivity test, takes nothing
            Raise "cn-na" to 22 Mbit/s, or take 2 Mbit/s from "shanghai-virginia".
            """,
            error.Text);
    }

    [Fact]
    public void The_package_may_come_last()
    {
        RegisterConnections(shenzhen: 9);

        Assert.Equal("CEN1001", Assert.Single(_ledger.Register(Stack.PackageOf(20))).Code);
    }

    private List<Diagnostic> RegisterAll(long shenzhen) =>
        [.. _ledger.Register(Stack.PackageOf(20)), .. RegisterConnections(shenzhen)];

    private List<Diagnostic> RegisterConnections(long shenzhen) =>
    [
        .. _ledger.Register(Stack.ConnectionOf("hangzhou-virginia", "cn-hangzhou", 8)),
        .. _ledger.Register(Stack.ConnectionOf("shanghai-virginia", "cn-shanghai", 7)),
        .. _ledger.Register(Stack.ConnectionOf("beijing-virginia", "cn-beijing", null)),
        .. _ledger.Register(Stack.ConnectionOf("shenzhen-virginia", "cn-shenzhen", shenzhen)),
    ];
}
