using PulumiCen.Reporting;
using PulumiCen.Reporting.Rendering;
using PulumiCen.Tool.Errors;

namespace PulumiCen.Tool.Commands;

/// <summary>What a report means for who asked for it.</summary>
internal static class ReportOutcome
{
    /// <summary>The exit code.</summary>
    /// <param name="report">The report.</param>
    /// <param name="strict">Whether a budget that can't be known is a failure.</param>
    public static int ExitCode(PlanReport report, bool strict) =>
        report.Exceeds ? ExitCodes.Exceeds
        : report.Diagnostics.Any(message => message.Severity is "error") ? ExitCodes.Failed
        : strict && report.Budgets.Any(budget => budget.Status() == BudgetStatus.CannotKnow) ? ExitCodes.CannotKnow
        : ExitCodes.Fits;

    /// <summary>The errors, those that nobody said too.</summary>
    public static IReadOnlyList<ShownError> Errors(PlanReport report) =>
    [
        .. report.Diagnostics
            .Where(message => message.Severity is "error")
            .Select(message => ErrorTexts.Read(message.Text))
            .OfType<ShownError>(),
    ];
}
