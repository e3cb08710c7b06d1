using PulumiCen.Reporting;
using PulumiCen.Reporting.Steps;
using PulumiCen.Tool.Errors;

namespace PulumiCen.Tool.Commands;

/// <summary>What a report means for who asked for it.</summary>
internal static class ReportOutcome
{
    /// <summary>The exit code.</summary>
    /// <param name="report">The report.</param>
    /// <param name="strict">Whether a budget that can't be known is a failure.</param>
    public static int ExitCode(PlanReport report, bool strict) => report.Outcome switch
    {
        PlanOutcome.Fits => ExitCodes.Fits,
        PlanOutcome.Undetermined => strict ? ExitCodes.CannotKnow : ExitCodes.Fits,
        PlanOutcome.Exceeds => ExitCodes.Exceeds,
        _ => ExitCodes.Failed,
    };

    /// <summary>The errors, those that nobody said too.</summary>
    public static IReadOnlyList<ShownError> Errors(PlanReport report) =>
    [
        .. report.Diagnostics
            .Where(message => message.Severity == MessageSeverity.Error)
            .Select(ErrorTexts.Read)
            .OfType<ShownError>(),
    ];
}
