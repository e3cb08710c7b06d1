using PulumiCen.Reporting.Steps;

namespace PulumiCen.Reporting.Rendering;

/// <summary>A whole report in words, the same in every format.</summary>
public static class ReportWords
{
    /// <summary>What comes first of a plan that wasn't seen whole.</summary>
    public const string EndedEarly = "The preview ended early: what follows is incomplete.";

    /// <summary>How it ended: <c>the bandwidth fits</c>, <c>2 bandwidth packages are too small</c>, and so on.</summary>
    public static string Headline(PlanReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Outcome switch
        {
            PlanOutcome.Exceeds => Packages(report, [BudgetStatus.Exceeds]) is { } packages ? $"{packages} too small" : "a bandwidth package is too small",
            PlanOutcome.Incomplete => "the preview ended early",
            PlanOutcome.Failed => "the preview failed",
            PlanOutcome.Fits when report.Budgets.Count == 0 => "no bandwidth packages",
            PlanOutcome.Fits when report.Budgets.Any(budget => budget.Later?.Over is not null) => "the bandwidth fits for a time only",
            PlanOutcome.Fits => "the bandwidth fits",
            _ => $"{Packages(report, [BudgetStatus.CannotKnow, BudgetStatus.Partial, BudgetStatus.FitsInTheEndOnly]) ?? "a bandwidth package is"} to look at",
        };
    }

    /// <summary>The headline as a sentence of its own; of a plan that wasn't seen whole, that it wasn't comes first.</summary>
    internal static string Sentence(PlanReport report)
    {
        var headline = Headline(report);
        var sentence = $"{char.ToUpperInvariant(headline[0])}{headline[1..]}.";
        return (report.EndedEarly, report.Outcome) switch
        {
            (false, _) => sentence,
            (true, PlanOutcome.Incomplete) => EndedEarly,
            _ => $"{EndedEarly} {sentence}",
        };
    }

    /// <summary>What changes, counted: <c>2 to create, 1 to update.</c></summary>
    public static string Changes(PlanReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var counts = ChangeCounts.Of(report.Changes, ChangeCounts.Plan);
        return (report.EndedEarly, report.Changes.Any(ChangeCounts.IsOfTheUser)) switch
        {
            (false, _) => counts,
            (true, false) => "No changes before it ended.",
            _ => $"{counts.TrimEnd('.')}, and what comes after its end.",
        };
    }

    /// <summary>The errors and warnings, which every format shows.</summary>
    internal static IEnumerable<EngineMessage> Problems(PlanReport report) =>
        report.Diagnostics.Where(message => message.Severity >= MessageSeverity.Warning);

    private static string? Packages(PlanReport report, BudgetStatus[] kinds) =>
        report.Budgets.Count(budget => kinds.Contains(budget.Status())) switch
        {
            0 => null,
            1 => "1 bandwidth package is",
            var count => $"{count} bandwidth packages are",
        };
}
