using CsCheck;

namespace PulumiCen.Budget.Tests.Ledger;

/// <summary>A secret counts, and neither it nor a sum that would give it away is ever shown.</summary>
public sealed class SecretTests
{
    private readonly BudgetLedger _ledger = new();

    [Fact]
    public void A_secret_bandwidth_counts_and_is_not_shown()
    {
        _ledger.Register(Stack.PackageOf(20));
        _ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 8) with { Previous = Stack.Had(4) });
        var error = Assert.Single(_ledger.Register(Stack.ConnectionOf("s", "cn-shanghai", null) with
        {
            Bandwidth = Stack.Secret(13),
            Previous = new PreviousConnection { Bandwidth = Stack.Secret(3) },
        }));

        Assert.Equal(
            """
            connections of package "cn-na" need more than the 20 Mbit/s that it has; how much is secret.
              "a"  4 Mbit/s -> 8 Mbit/s
              "s"  [secret] -> [secret]
            Raise "cn-na", or take bandwidth from its connections.
            """,
            error.Text);
    }

    [Fact]
    public void A_secret_capacity_counts_and_is_not_shown()
    {
        _ledger.Register(Stack.PackageOf(0) with { Bandwidth = Stack.Secret(7) });
        var error = Assert.Single(_ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 8)));

        Assert.Equal(
            """
            connections of package "cn-na" need more than the [secret] that it has; how much is secret.
              "a"  8 Mbit/s  new
            Raise "cn-na" to 8 Mbit/s, or take bandwidth from its connections.
            """,
            error.Text);
    }

    [Fact]
    public void With_a_secret_the_headroom_is_one()
    {
        _ledger.Register(Stack.PackageOf(20));
        _ledger.Register(Stack.ConnectionOf("s", "cn-shanghai", null) with { Bandwidth = Stack.Secret(13) });

        Assert.Equal(new Verdict.Fits(new Amount(Stack.Mbit(7), IsSecret: true)), _ledger.VerdictOf(Stack.Package()));

        _ledger.Register(Stack.ConnectionOf("s", "cn-shanghai", 13));

        Assert.Equal(new Verdict.Fits(new Amount(Stack.Mbit(7))), _ledger.VerdictOf(Stack.Package()));
    }

    [Fact]
    public void What_others_have_beside_a_secret_does_not_give_it_away()
    {
        _ledger.Register(Stack.PackageOf(20));
        _ledger.Register(Stack.ConnectionOf("s", "cn-shanghai", null) with { Bandwidth = Stack.Secret(13) });
        _ledger.Observe(new ObservedPackage
        {
            Package = Stack.Package(),
            Allocations = new Dictionary<RegionPair, Bandwidth> { [RegionPair.Of("cn-hangzhou", "us-east-1")] = Stack.Mbit(12) },
        });

        Assert.StartsWith(
            "connections of package \"cn-na\" and what others have of it are more than the 20 Mbit/s that it has; how much is secret.\n",
            _ledger.Diagnose(Stack.Package(), DiagnosticSeverity.Warning)!.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_deleted_at_the_end_beside_a_secret_does_not_give_it_away()
    {
        _ledger.Register(Stack.PackageOf(20));
        _ledger.Register(Stack.ConnectionOf("s", "cn-shanghai", null) with { Bandwidth = Stack.Secret(13) });
        _ledger.RegisterDeletion(
            Stack.ConnectionUrn("gone"),
            new Allocation(Stack.Package(), RegionPair.Of("cn-hangzhou", "us-east-1"), new Amount(Stack.Mbit(12), IsSecret: true)));

        var text = _ledger.Diagnose(Stack.Package(), DiagnosticSeverity.Warning)!.Text;
        Assert.Contains("it carries more, how much is secret, until \"gone\" is deleted", text, StringComparison.Ordinal);
        Assert.Contains("\n  \"gone\"  [secret]  deleted at the end\n", text, StringComparison.Ordinal);
    }

    /// <summary>Two stacks that differ in a secret only, and are both too much, read the same.</summary>
    [Fact]
    public void No_text_depends_on_a_secret() => Gen.Select(Gen.Int[1, 30], Gen.Int[1, 30], Gen.Int[1, 30], Gen.Int[1, 30])
        .Sample((secret, other, known, before) =>
        {
            var (one, two) = (ErrorWith(secret, known, before), ErrorWith(other, known, before));
            if (one is not null && two is not null)
            {
                Assert.Equal(one, two);
            }
        });

    private static string? ErrorWith(int secret, int known, int before)
    {
        var ledger = new BudgetLedger();
        ledger.Register(Stack.PackageOf(20) with { PreviousBandwidth = Stack.Known(before) });
        ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", known) with { Previous = Stack.Had(before) });
        ledger.Register(Stack.ConnectionOf("s", "cn-shanghai", null) with { Bandwidth = Stack.Secret(secret), Previous = Stack.Had(before) });
        return ledger.Diagnose(Stack.Package(), null)?.ToString();
    }
}
