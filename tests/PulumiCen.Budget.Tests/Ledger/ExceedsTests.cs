namespace PulumiCen.Budget.Tests.Ledger;

/// <summary>What is said when it is too much.</summary>
public sealed class ExceedsTests
{
    private readonly BudgetLedger _ledger = new();

    [Fact]
    public void Of_many_connections_the_ten_largest_are_shown_and_the_rest_counted()
    {
        _ledger.Register(Stack.PackageOf(10000));
        foreach (var number in Enumerable.Range(1, 2000))
        {
            _ledger.Register(Stack.ConnectionOf($"c{number}", $"cn-{number}", number));
        }

        var text = _ledger.Diagnose(Stack.Package(), null)!.Text;
        Assert.Equal(
            """
            connections of package "cn-na" need 2001000 Mbit/s, it has 10000 Mbit/s: 1991000 Mbit/s too much.
              "c2000"  2000 Mbit/s  new
              "c1999"  1999 Mbit/s  new
              "c1998"  1998 Mbit/s  new
              "c1997"  1997 Mbit/s  new
              "c1996"  1996 Mbit/s  new
              "c1995"  1995 Mbit/s  new
              "c1994"  1994 Mbit/s  new
              "c1993"  1993 Mbit/s  new
              "c1992"  1992 Mbit/s  new
              "c1991"  1991 Mbit/s  new
              and 1,990 more
            Take 1991000 Mbit/s from several of its connections.
            """,
            text);
    }

    [Fact]
    public void Equal_ones_come_by_name_and_those_that_take_nothing_last()
    {
        _ledger.Register(Stack.PackageOf(5));
        _ledger.Register(Stack.ConnectionOf("t", "cn-beijing", 50) with { Type = PlanValue.Known(BandwidthType.DataTransfer), Previous = Stack.Had(40) });
        _ledger.Register(Stack.ConnectionOf("z", "cn-qingdao", null) with { Previous = Stack.Had(3) });
        _ledger.Register(Stack.ConnectionOf("b", "cn-shanghai", 3) with { Previous = new PreviousConnection { Bandwidth = PlanValue.Unknown<Bandwidth>() } });
        _ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 3) with { Previous = Stack.Had(null) });

        Assert.Equal(
            """
            connections of package "cn-na" need 6 Mbit/s, it has 5 Mbit/s: 1 Mbit/s too much.
              "t"  40 Mbit/s -> 50 Mbit/s  billed by traffic, takes nothing
              "a"  1 Kbit/s -> 3 Mbit/s
              "b"  3 Mbit/s
              "z"  3 Mbit/s -> 1 Kbit/s    connectivity test, takes nothing
            Raise "cn-na" to 6 Mbit/s, or take 1 Mbit/s from "a".
            """,
            _ledger.Diagnose(Stack.Package(), null)!.Text);
    }

    [Fact]
    public void A_connection_keeps_a_megabit_at_least()
    {
        _ledger.Register(Stack.PackageOf(2));
        _ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 2));
        _ledger.Register(Stack.ConnectionOf("b", "cn-shanghai", 2));

        var verdict = Assert.IsType<Verdict.Exceeds>(_ledger.VerdictOf(Stack.Package()));
        Assert.Equal(
            [new Fix.RaisePackage("cn-na", new Amount(Stack.Mbit(4))), new Fix.TakeFromConnections(new Amount(Stack.Mbit(2)))],
            verdict.Fixes);
    }

    [Fact]
    public void A_package_can_be_raised_to_10000_megabits_and_no_further()
    {
        _ledger.Register(Stack.PackageOf(20));
        _ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 10000));

        Assert.Equal(
            [new Fix.RaisePackage("cn-na", new Amount(Stack.Mbit(10000))), new Fix.TakeFromConnection("a", new Amount(Stack.Mbit(9980)))],
            Assert.IsType<Verdict.Exceeds>(_ledger.VerdictOf(Stack.Package())).Fixes);

        _ledger.Register(Stack.ConnectionOf("b", "cn-shanghai", 1));

        Assert.Equal(
            [new Fix.TakeFromConnection("a", new Amount(Stack.Mbit(9981)))],
            Assert.IsType<Verdict.Exceeds>(_ledger.VerdictOf(Stack.Package())).Fixes);
    }

    [Theory]
    [InlineData(14, "Raise \"cn-na\" to 15 Mbit/s, or take 5 Mbit/s from \"a\".")]
    [InlineData(15, "Lower \"cn-na\" to no less than 15 Mbit/s, or take 5 Mbit/s from \"a\".")]
    [InlineData(10, "Raise \"cn-na\" to 15 Mbit/s, or take 5 Mbit/s from \"a\".")]
    public void A_package_that_is_lowered_too_far_has_to_be_lowered_less(long before, string fix)
    {
        _ledger.Register(Stack.PackageOf(10) with { PreviousBandwidth = Stack.Known(before) });
        _ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 15));

        Assert.EndsWith(fix, _ledger.Diagnose(Stack.Package(), null)!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_others_have_is_an_error_a_warning_or_nothing_as_one_likes()
    {
        _ledger.Register(Stack.PackageOf(20));
        _ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 15));
        _ledger.Observe(new ObservedPackage
        {
            Package = Stack.Package(),
            Allocations = new Dictionary<RegionPair, Bandwidth> { [RegionPair.Of("cn-beijing", "us-east-1")] = Stack.Mbit(6) },
        });

        var verdict = Assert.IsType<Verdict.Exceeds>(_ledger.VerdictOf(Stack.Package()));
        Assert.True(verdict.IsBecauseOfOthers);
        Assert.Equal((Stack.Mbit(21), Stack.Mbit(1)), (verdict.Needed.Bandwidth, verdict.Over.Bandwidth));
        Assert.Equal("CEN1002", _ledger.Diagnose(Stack.Package(), DiagnosticSeverity.Error)!.Code);
        Assert.Equal("CEN2001", _ledger.Diagnose(Stack.Package(), DiagnosticSeverity.Warning)!.Code);
        Assert.Null(_ledger.Diagnose(Stack.Package(), null));
        Assert.Equal(new Verdict.Fits(new Amount(Stack.Mbit(5))), _ledger.VerdictOfRegistered(Stack.Package()));
    }
}
