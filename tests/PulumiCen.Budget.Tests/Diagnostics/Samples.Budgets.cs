using PulumiCen.Budget.Tests.Ledger;

namespace PulumiCen.Budget.Tests.DiagnosticTexts;

/// <content>CEN10xx, CEN20xx, CEN30xx.</content>
internal static partial class Samples
{
    private static IEnumerable<Diagnostic> Budgets()
    {
        var exceeding = TwoAreas();
        exceeding.Register(Stack.ConnectionOf("shenzhen-virginia", "cn-shenzhen", 9));
        yield return Found(exceeding);

        var others = TwoAreas();
        others.Observe(new ObservedPackage
        {
            Package = Stack.Package(),
            Allocations = new Dictionary<RegionPair, Bandwidth> { [RegionPair.Of("cn-qingdao", "us-west-1")] = Stack.Mbit(8) },
        });
        yield return Found(others, DiagnosticSeverity.Error);
        yield return Found(others, DiagnosticSeverity.Warning);

        var lowered = TwoAreas();
        lowered.Register(Stack.PackageOf(16) with { PreviousBandwidth = Stack.Known(20) });
        lowered.RegisterDeletion(Stack.ConnectionUrn("shenzhen-virginia"), Leaving(5));
        yield return Found(lowered);

        var swapped = TwoAreas();
        swapped.Register(Stack.ConnectionOf("chengdu-virginia", "cn-chengdu", 5));
        swapped.RegisterDeletion(Stack.ConnectionUrn("shenzhen-virginia"), Leaving(5));
        yield return Found(swapped);

        var unknown = TwoAreas();
        unknown.Register(Stack.ConnectionOf("shenzhen-virginia", "cn-shenzhen", null) with { Bandwidth = PlanValue.Unknown<Bandwidth>() });
        yield return Found(unknown);

        var upgraded = TwoAreas();
        upgraded.Register(Stack.PackageOf(30) with { PreviousBandwidth = Stack.Known(30) });
        upgraded.Register(Stack.ConnectionOf("shenzhen-virginia", "cn-shenzhen", 9));
        upgraded.Observe(Upgraded(Stack.Mbit(20)));
        yield return upgraded.Findings(null, DiagnosticSeverity.Error)[0].Diagnostic;
        yield return upgraded.Findings(null)[0].Diagnostic;

        var notSaid = TwoAreas();
        notSaid.Observe(Upgraded(null));
        yield return notSaid.Findings(null)[0].Diagnostic;
    }

    private static ObservedPackage Upgraded(Bandwidth? bandwidth) => new()
    {
        Package = Stack.Package(),
        Later = new LaterCapacity(bandwidth, "2026-12-24T16:00Z", LaterCapacity.TemporaryUpgrade),
    };

    private static Diagnostic Found(BudgetLedger ledger, DiagnosticSeverity? others = null) => ledger.Diagnose(Stack.Package(), others)!;

    private static Allocation Leaving(long mbit) =>
        new(Stack.Package(), RegionPair.Of("cn-shenzhen", "us-east-1"), new Amount(Stack.Mbit(mbit)));

    /// <summary>20 Mbit/s, and connections of 8 and 7 Mbit/s that are there already.</summary>
    private static BudgetLedger TwoAreas()
    {
        var ledger = new BudgetLedger();
        ledger.Register(Stack.PackageOf(20) with { PreviousBandwidth = Stack.Known(20) });
        ledger.Register(Stack.ConnectionOf("hangzhou-virginia", "cn-hangzhou", 8) with { Previous = Stack.Had(8) });
        ledger.Register(Stack.ConnectionOf("shanghai-virginia", "cn-shanghai", 7) with { Previous = Stack.Had(7) });
        ledger.Register(Stack.ConnectionOf("beijing-virginia", "cn-beijing", null) with { Previous = Stack.Had(null) });
        return ledger;
    }
}
