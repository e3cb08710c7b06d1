using PulumiCen.Budget;
using PulumiCen.Reporting.Steps;

namespace PulumiCen.Reporting;

/// <summary>What the budgets show by themselves, beside what the provider said of them.</summary>
/// <param name="own">What the report finds.</param>
/// <param name="reported">The sums that the provider named.</param>
internal sealed class Findings(IReadOnlyList<LedgerFinding> own, IReadOnlyList<BudgetExceededText> reported)
{
    private readonly HashSet<string> _reported = reported.Select(sum => sum.Package).ToHashSet(StringComparer.Ordinal);

    /// <summary>The messages, each at the resource that it is about, and what nobody said.</summary>
    /// <param name="messages">What was said.</param>
    /// <param name="endedEarly">Whether the plan wasn't seen whole: then only errors that stay errors are added.</param>
    public IReadOnlyList<EngineMessage> Complete(IReadOnlyList<EngineMessage> messages, bool endedEarly)
    {
        var said = messages.Select(message => message.Code).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return
        [
            .. messages.Select(AtItsResource),
            .. own.Where(finding => !IsSaid(finding.Diagnostic, said) && (!endedEarly || IsFinal(finding.Diagnostic)))
                .Select(finding => new EngineMessage(
                    Severity(finding.Diagnostic), finding.Diagnostic.Code, finding.Diagnostic.ToString(), finding.Urn)),
        ];
    }

    // One diagnostic of the engine may tell of several resources, and shows at one of them.
    private EngineMessage AtItsResource(EngineMessage message) => message.Code is null
        ? message
        : own.FirstOrDefault(finding => string.Equals(finding.Diagnostic.ToString(), message.Text, StringComparison.Ordinal)) is { Urn: { } urn }
            ? message with { Urn = urn }
            : message;

    // What the provider found it said, under the same code; of a sum, about the same package.
    private bool IsSaid(Diagnostic diagnostic, HashSet<string> said) => BudgetExceededText.Parse(diagnostic.ToString()) is { } sum
        ? _reported.Contains(sum.Package)
        : said.Contains(diagnostic.Code) || (diagnostic.Code is "CEN2002" && said.Contains("CEN1005"));

    // What comes later can make neither right again.
    private static bool IsFinal(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error
        && (diagnostic.Code is "CEN1001" || diagnostic.Code.StartsWith("CEN11", StringComparison.Ordinal));

    private static MessageSeverity Severity(Diagnostic diagnostic) => diagnostic.Severity switch
    {
        DiagnosticSeverity.Error => MessageSeverity.Error,
        DiagnosticSeverity.Warning => MessageSeverity.Warning,
        _ => MessageSeverity.Info,
    };
}
