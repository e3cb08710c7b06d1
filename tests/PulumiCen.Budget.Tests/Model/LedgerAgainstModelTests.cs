using CsCheck;
using PulumiCen.Budget.Tests.Model;

namespace PulumiCen.Budget.Tests.Ledger;

/// <summary>Whatever a ledger is told, in whatever order, it finds what a model finds that sees all of it at once.</summary>
public sealed class LedgerAgainstModelTests
{
    private const long Samples = 20_000;

    [Fact]
    public void Verdicts_are_those_of_the_model() => Generators.Steps.Sample(
        steps =>
        {
            var (ledger, model) = (Told(steps), new ReferenceModel(steps));
            foreach (var link in Generators.PackageLinks)
            {
                Assert.Equal(Expected(model, steps, link, withOthers: false), VerdictText.Of(ledger.VerdictOfRegistered(link)));
                Assert.Equal(Expected(model, steps, link, withOthers: true), VerdictText.Of(ledger.VerdictOf(link)));
            }
        },
        iter: Samples,
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
        iter: Samples,
        threads: 2);

    private static BudgetLedger Told(IEnumerable<Step> steps)
    {
        var ledger = new BudgetLedger();
        foreach (var step in steps)
        {
            step.Tell(ledger);
        }

        return ledger;
    }

    private static string Expected(ReferenceModel model, IReadOnlyList<Step> steps, ResourceLink link, bool withOthers) =>
        model.VerdictOf(link, withOthers);
}
