using CsCheck;
using PulumiCen.Budget.Tests.Model;

namespace PulumiCen.Budget.Tests.Ledger;

/// <summary>Resources are registered in another order in every run. What is found must not depend on it.</summary>
public sealed class OrderTests
{
    /// <summary>One word on each resource, and two orders to say them in.</summary>
    private static readonly Gen<(Step[] One, Step[] Other)> TwoOrders =
        from steps in Generators.Steps
        let once = steps.DistinctBy(Subject).ToArray()
        from other in Gen.Shuffle(once)
        select (once, other);

    [Fact]
    public void Order_never_matters() => TwoOrders.Sample(
        orders => Assert.Equal(Picture(orders.One), Picture(orders.Other)),
        iter: SampleCount.Of(5_000),
        threads: 2);

    [Fact]
    public void Saying_all_of_it_again_changes_nothing() => TwoOrders.Sample(
        orders => Assert.Equal(Picture(orders.One), Picture([.. orders.One, .. orders.Other, .. orders.One])),
        iter: SampleCount.Of(2_000),
        threads: 2);

    [Fact]
    public void Neither_does_it_matter_who_says_it_at_the_same_time() => TwoOrders.Sample(
        orders =>
        {
            var ledger = new BudgetLedger();
            Parallel.ForEach(orders.One, new ParallelOptions { MaxDegreeOfParallelism = 4 }, step => step.Tell(ledger));
            Assert.Equal(Picture(orders.One), Picture(ledger));
        },
        iter: SampleCount.Of(1_000),
        threads: 1);

    /// <summary>The error comes with the resource that tips the sum, and stays whatever comes after it.</summary>
    [Fact]
    public void That_it_is_too_much_is_said_if_and_only_if_it_is_so_in_the_end() => TwoOrders.Sample(
        orders =>
        {
            var ledger = new BudgetLedger();
            var isSaid = false;
            foreach (var step in orders.One.Where(IsPlain))
            {
                isSaid |= step.Tell(ledger).Any(error => string.Equals(error.Code, "CEN1001", StringComparison.Ordinal));
            }

            Assert.Equal(ledger.Snapshots().Any(snapshot => snapshot.Verdict is Verdict.Exceeds), isSaid);
        },
        iter: SampleCount.Of(5_000),
        threads: 2);

    [Fact]
    public void Findings_come_by_resource_then_by_code_then_by_text() => TwoOrders.Sample(
        orders =>
        {
            var ledger = new BudgetLedger();
            foreach (var step in orders.One)
            {
                step.Tell(ledger);
            }

            var found = ledger.Findings(DiagnosticSeverity.Warning).Select(finding => (finding.Urn, finding.Diagnostic.Code, finding.Diagnostic.Text)).ToList();
            Assert.Equal(
                found.OrderBy(one => one.Urn, StringComparer.Ordinal)
                    .ThenBy(one => one.Code, StringComparer.Ordinal)
                    .ThenBy(one => one.Text, StringComparer.Ordinal),
                found);
        },
        iter: SampleCount.Of(2_000),
        threads: 2);

    /// <summary>Every registration may be the last of two that don't go together.</summary>
    [Fact]
    public void What_does_not_go_together_is_said_when_the_last_of_it_comes() => TwoOrders.Sample(
        orders =>
        {
            var ledger = new BudgetLedger();
            var said = new HashSet<string>(StringComparer.Ordinal);
            foreach (var step in orders.One.Where(IsPlain))
            {
                said.UnionWith(step.Tell(ledger).Select(error => error.Code));
            }

            Assert.Superset(
                ledger.Findings(others: null).Select(finding => finding.Diagnostic.Code)
                    .Where(code => code.StartsWith("CEN115", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal),
                said);
        },
        iter: SampleCount.Of(5_000),
        threads: 2);

    private static object Subject(Step step) => step switch
    {
        Step.SetPackage set => set.Package.Urn,
        Step.SetConnection set => set.Connection.Urn,
        Step.Identify identify => identify.Urn + identify.Id,
        Step.Delete delete => delete.Urn,
        Step.Observe observe => observe.Package.Package,
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    /// <summary>Whether it is about a package or a connection, and joins no names: then it is the last word on a sum.</summary>
    private static bool IsPlain(Step step) => step switch
    {
        Step.SetPackage set => set.Package is { Id: null, Aliases.Count: 0 } && HasOneName(set.Package.Instance),
        Step.SetConnection set => set.Connection is { Aliases.Count: 0, Previous: null }
            && HasOneName(set.Connection.Package) && HasOneName(set.Connection.Instance),
        _ => false,
    };

    private static bool HasOneName(ResourceLink link) => link.Urn is null || link.Id is null;

    private static string Picture(IEnumerable<Step> steps)
    {
        var ledger = new BudgetLedger();
        foreach (var step in steps)
        {
            step.Tell(ledger);
        }

        return Picture(ledger);
    }

    private static string Picture(BudgetLedger ledger)
    {
        var budgets = ledger.Snapshots().Select(snapshot =>
            $"{snapshot.Package} {snapshot.Id} {snapshot.Capacity} {snapshot.Areas} {snapshot.Allocated} {snapshot.Others} "
            + $"{VerdictText.Of(snapshot.Verdict)}\n  {string.Join("\n  ", snapshot.Uses)}");
        var findings = ledger.Findings(DiagnosticSeverity.Error).Select(finding => $"{finding.Urn} {finding.Diagnostic}");
        return string.Join('\n', budgets.Concat(findings));
    }
}
