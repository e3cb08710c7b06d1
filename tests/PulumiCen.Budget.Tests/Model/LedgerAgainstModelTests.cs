using CsCheck;
using PulumiCen.Budget.Tests.Model;

namespace PulumiCen.Budget.Tests.Ledger;

/// <summary>Whatever a ledger is told, in whatever order, it finds what a model finds that sees all of it at once.</summary>
public sealed class LedgerAgainstModelTests
{
    private const int Samples = 5_000;

    [Fact]
    public void Verdicts_are_those_of_the_model() => Generators.Steps.Sample(
        steps =>
        {
            var (ledger, model) = (Told(steps), new ReferenceModel(steps));
            foreach (var link in Generators.PackageLinks)
            {
                Assert.Equal(model.VerdictOf(link, withOthers: false), VerdictText.Of(ledger.VerdictOfRegistered(link)));
                Assert.Equal(model.VerdictOf(link, withOthers: true), VerdictText.Of(ledger.VerdictOf(link)));
            }
        },
        iter: SampleCount.Of(Samples),
        threads: 2);

    [Fact]
    public void Problems_between_resources_are_those_of_the_model() => Generators.Steps.Sample(
        steps =>
        {
            var found = Told(steps).Findings(DiagnosticSeverity.Warning).Select(finding => finding.Diagnostic)
                .Where(diagnostic => diagnostic.Code.StartsWith("CEN115", StringComparison.Ordinal))
                .Select(diagnostic => diagnostic.Text);
            Assert.Equal(
                new ReferenceModel(steps).Problems().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
                found.Order(StringComparer.Ordinal));
        },
        iter: SampleCount.Of(Samples),
        threads: 2);

    /// <summary>The random stacks are worth something only if they lead to every kind of verdict.</summary>
    [Fact]
    public void Every_kind_of_verdict_comes_up()
    {
        var kinds = new System.Collections.Concurrent.ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        Generators.Steps.Sample(
            steps =>
            {
                var ledger = Told(steps);
                foreach (var link in Generators.PackageLinks)
                {
                    var verdict = ledger.VerdictOf(link);
                    var name = verdict is Verdict.Exceeds { IsBecauseOfOthers: true } ? "because of others" : verdict.GetType().Name;
                    kinds.AddOrUpdate(name, 1, (_, count) => count + 1);
                }
            },
            seed: "0000KOIPe003",
            iter: 2_000,
            threads: 2);

        Assert.Equal(
            "CannotKnow, Exceeds, Fits, FitsInTheEndOnly, because of others",
            string.Join(", ", kinds.Where(kind => kind.Value > 20).Select(kind => kind.Key).Order(StringComparer.Ordinal)));
    }

    private static BudgetLedger Told(IEnumerable<Step> steps)
    {
        var ledger = new BudgetLedger();
        foreach (var step in steps)
        {
            step.Tell(ledger);
        }

        return ledger;
    }
}
