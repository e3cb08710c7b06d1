using CsCheck;

namespace PulumiCen.Budget.Tests.Ledger;

/// <summary>Whoever does what a message says gets a plan that fits.</summary>
public sealed class FixTests
{
    private static readonly Gen<(int Capacity, int Before, int[] Bandwidths)> TooMuch =
        Gen.Select(Gen.Int[2, 40], Gen.Int[2, 40], Gen.Int[1, 20].Array[1, 8])
            .Where(plan => plan.Item3.Sum() > plan.Item1)
            .Select(plan => (plan.Item1, plan.Item2, plan.Item3));

    [Fact]
    public void Each_fix_by_itself_makes_it_fit() => TooMuch.Sample(plan =>
    {
        var ledger = new BudgetLedger();
        Register(ledger, plan.Capacity, plan.Before, plan.Bandwidths);
        var verdict = Assert.IsType<Verdict.Exceeds>(ledger.VerdictOf(Stack.Package()));
        foreach (var fix in verdict.Fixes)
        {
            Apply(fix, ledger, plan.Capacity, plan.Before, plan.Bandwidths);
        }
    });

    private static void Apply(Fix fix, BudgetLedger ledger, int capacity, int before, int[] bandwidths)
    {
        Register(ledger, capacity, before, bandwidths);
        switch (fix)
        {
            case Fix.RaisePackage raise:
                Register(ledger, (int)raise.To.Bandwidth.ToMegabitsPerSecond(), before, bandwidths);
                break;
            case Fix.LowerPackageLess lower:
                Assert.InRange(lower.To.Bandwidth.ToMegabitsPerSecond(), capacity + 1, before);
                Register(ledger, (int)lower.To.Bandwidth.ToMegabitsPerSecond(), before, bandwidths);
                break;
            case Fix.TakeFromConnection take:
                var index = int.Parse(take.Connection[1..], System.Globalization.CultureInfo.InvariantCulture);
                Assert.InRange(bandwidths[index] - take.Bandwidth.Bandwidth.ToMegabitsPerSecond(), 1, bandwidths[index]);
                ledger.Register(Connection(index, bandwidths[index] - take.Bandwidth.Bandwidth.ToMegabitsPerSecond()));
                break;
            case Fix.TakeFromConnections take:
                Assert.Equal(bandwidths.Sum() - capacity, take.Bandwidth.Bandwidth.ToMegabitsPerSecond());
                return;
        }

        Assert.IsType<Verdict.Fits>(ledger.VerdictOf(Stack.Package()));
    }

    private static void Register(BudgetLedger ledger, int capacity, int before, int[] bandwidths)
    {
        ledger.Register(Stack.PackageOf(capacity) with { PreviousBandwidth = Stack.Known(before) });
        foreach (var (index, bandwidth) in bandwidths.Index())
        {
            ledger.Register(Connection(index, bandwidth));
        }
    }

    private static ConnectionRegistration Connection(int index, long mbit) => Stack.ConnectionOf($"c{index}", $"cn-{index}", mbit);
}
