namespace PulumiCen.Budget.Tests.Ledger;

/// <summary>A package that has another bandwidth by itself some day: the smaller one is what lasts.</summary>
public sealed class LaterTests
{
    private const string Then = "2026-12-24T16:00Z";

    private static BudgetLedger Ledger(long capacity, long? later, params long?[] connections)
    {
        var ledger = new BudgetLedger();
        ledger.Register(Stack.PackageOf(capacity));
        foreach (var (index, bandwidth) in connections.Index())
        {
            ledger.Register(Stack.ConnectionOf($"c{index}", $"cn-region-{index}", bandwidth));
        }

        ledger.Observe(Observed(later));
        return ledger;
    }

    private static ObservedPackage Observed(long? later, params (string Region, long Megabits)[] others) => new()
    {
        Package = Stack.Package(),
        Later = new LaterCapacity(later is { } known ? Stack.Mbit(known) : null, Then, LaterCapacity.TemporaryUpgrade),
        Allocations = others.ToDictionary(other => RegionPair.Of(other.Region, "us-east-1"), other => Stack.Mbit(other.Megabits)),
    };

    private static string[] Codes(BudgetLedger ledger, DiagnosticSeverity? others = null, DiagnosticSeverity? later = DiagnosticSeverity.Warning) =>
        [.. ledger.Findings(others, later).Select(finding => finding.Diagnostic.Code)];

    [Fact]
    public void What_fits_until_then_and_not_from_then_on_is_told()
    {
        var ledger = Ledger(30, 20, 16, 8);

        var finding = Assert.Single(ledger.Findings(null));

        Assert.Equal(("CEN2002", DiagnosticSeverity.Warning), (finding.Diagnostic.Code, finding.Diagnostic.Severity));
        Assert.Contains($"fits until {Then}, then 4 Mbit/s too much", finding.Diagnostic.Text, StringComparison.Ordinal);
        Assert.Equal(Stack.ConnectionUrn("c0"), finding.Urn);
        var snapshot = ledger.SnapshotOf(Stack.Package());
        Assert.Equal(new Verdict.Fits(new Amount(Stack.Mbit(6))), snapshot.Verdict);
        Assert.Equal(new Amount(Stack.Mbit(4)), snapshot.Later!.Over);
        Assert.Equal($"fits until {Then}, then 4 Mbit/s too much", LaterText.Of(snapshot.Verdict, snapshot.Later));
    }

    [Fact]
    public void It_is_what_the_user_says_it_is()
    {
        var ledger = Ledger(30, 20, 16, 8);

        Assert.Equal(["CEN1005"], Codes(ledger, later: DiagnosticSeverity.Error));
        Assert.Equal(["CEN2002"], Codes(ledger));
        Assert.Empty(Codes(ledger, later: null));
    }

    [Theory]
    [InlineData(30, 20)]
    [InlineData(20, 40)]
    public void What_fits_before_and_after_is_not_told(long capacity, long later) => Assert.Empty(Codes(Ledger(capacity, later, 12, 8)));

    [Fact]
    public void What_is_too_much_now_is_told_alone() => Assert.Equal(["CEN1001"], Codes(Ledger(20, 10, 16, 8), later: DiagnosticSeverity.Error));

    [Fact]
    public void Nothing_grows_and_the_package_is_to_blame()
    {
        var ledger = new BudgetLedger();
        ledger.Register(Stack.PackageOf(30) with { PreviousBandwidth = Stack.Known(30) });
        ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 24) with { Previous = Stack.Had(24) });
        ledger.Observe(Observed(20));

        Assert.Equal(Stack.PackageUrn("cn-na"), Assert.Single(ledger.Findings(null)).Urn);
    }

    [Fact]
    public void A_connection_that_is_billed_by_traffic_takes_nothing_then_either()
    {
        var ledger = Ledger(30, 20, 12);
        ledger.Register(Stack.ConnectionOf("t", "cn-chengdu", 100) with { Type = PlanValue.Known(BandwidthType.DataTransfer) });

        Assert.Empty(Codes(ledger));
    }

    [Fact]
    public void What_is_deleted_at_the_end_takes_nothing_then()
    {
        var ledger = Ledger(30, 20, 12);
        ledger.RegisterDeletion(Stack.ConnectionUrn("gone"), new Allocation(Stack.Package(), RegionPair.Of("cn-beijing", "us-east-1"), new Amount(Stack.Mbit(18))));

        Assert.Empty(Codes(ledger));
    }

    [Fact]
    public void What_others_have_counts_as_it_does_now()
    {
        var ledger = Ledger(30, 20, 15);
        ledger.Observe(Observed(20, ("cn-qingdao", 8)));

        Assert.Equal(["CEN1005"], Codes(ledger, DiagnosticSeverity.Error, DiagnosticSeverity.Error));
        Assert.Equal(["CEN2002"], Codes(ledger, DiagnosticSeverity.Warning, DiagnosticSeverity.Error));
        Assert.Empty(Codes(ledger, null, DiagnosticSeverity.Error));
        Assert.Contains("others have of it need 23 Mbit/s", ledger.Findings(DiagnosticSeverity.Warning)[0].Diagnostic.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_look_that_leaves_out_what_others_have_keeps_what_was_seen()
    {
        var ledger = Ledger(20, null, 15);
        ledger.Observe(Observed(20, ("cn-qingdao", 8)));
        ledger.Observe(new ObservedPackage { Package = Stack.Package(), Allocations = null });

        Assert.Equal(["CEN2001"], Codes(ledger, DiagnosticSeverity.Warning));
        Assert.Null(ledger.SnapshotOf(Stack.Package()).Later);
    }

    [Fact]
    public void What_the_cloud_does_not_say_is_not_taken_for_nothing()
    {
        Assert.Equal(["CEN3003"], Codes(Ledger(30, null, 12)));
        Assert.Empty(Codes(Ledger(30, null)));
    }

    [Fact]
    public void A_secret_stays_one()
    {
        var ledger = new BudgetLedger();
        ledger.Register(Stack.PackageOf(30) with { Bandwidth = PlanValue.Known(Stack.Mbit(30), isSecret: true) });
        ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 24));
        ledger.Observe(Observed(20));

        var text = Assert.Single(ledger.Findings(null)).Diagnostic.Text;

        Assert.DoesNotContain("20 Mbit/s", text, StringComparison.Ordinal);
        Assert.DoesNotContain("4 Mbit/s too", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_is_not_taken_for_a_sum_of_now() =>
        Assert.Null(BudgetExceededText.Parse(Ledger(30, 20, 16, 8).Findings(null)[0].Diagnostic.ToString()));

    [Theory]
    [InlineData("RENEWCHANGE", "is ordered to have 20 Mbit/s from 2026-12-24T16:00Z on (RENEWCHANGE).")]
    [InlineData("", "is ordered to have 20 Mbit/s from 2026-12-24T16:00Z on.")]
    [InlineData("TEMP_UPGRADE", "is upgraded for a time: it has 20 Mbit/s again from 2026-12-24T16:00Z on.")]
    public void The_reason_is_told(string order, string text)
    {
        var ledger = Ledger(30, null, 24);
        ledger.Observe(new ObservedPackage { Package = Stack.Package(), Later = new LaterCapacity(Stack.Mbit(20), Then, order) });

        Assert.Contains(text, ledger.Findings(null)[0].Diagnostic.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_that_the_program_has_nothing_to_do_with_is_not_its_matter()
    {
        var ledger = Ledger(30, 20, 12);
        ledger.Observe(Observed(10, ("cn-qingdao", 24)) with { Package = ResourceLink.ById("cenbwp-2"), Bandwidth = Stack.Mbit(20) });

        Assert.Empty(Codes(ledger, DiagnosticSeverity.Error, DiagnosticSeverity.Error));
    }

    [Fact]
    public void A_package_that_the_program_only_links_to_is_judged_too()
    {
        var ledger = new BudgetLedger();
        ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 24) with { Package = ResourceLink.ById("cenbwp-1") });
        ledger.Observe(Observed(20) with { Package = ResourceLink.ById("cenbwp-1"), Bandwidth = Stack.Mbit(30) });

        Assert.Equal(["CEN2002"], Codes(ledger));
        Assert.IsType<Verdict.Exceeds>(ledger.VerdictOfLater(ResourceLink.ById("cenbwp-1")));
        Assert.Null(ledger.VerdictOfLater(ResourceLink.ById("cenbwp-2")));
    }
}
