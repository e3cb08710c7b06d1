using PulumiCen.Reporting.Rendering;
using PulumiCen.Reporting.Steps;

namespace PulumiCen.Reporting;

/// <summary>From what a report has to how the plan ended: the one place that decides it.</summary>
internal static class PlanOutcomes
{
    private static readonly string[] Exceeded = ["CEN1001", "CEN1002", "CEN1005"];
    private static readonly string[] FreedTooLate = ["CEN1003", "CEN1004"];

    public static PlanOutcome Of(PlanReport report)
    {
        var worst = report.Budgets.Select(budget => budget.Status()).DefaultIfEmpty(BudgetStatus.Fits).Max();
        var errors = report.Diagnostics.Where(message => message.Severity == MessageSeverity.Error).ToList();
        return worst switch
        {
            _ when worst == BudgetStatus.Exceeds || errors.Exists(error => Exceeded.Contains(error.Code)) => PlanOutcome.Exceeds,
            _ when report.EndedEarly => PlanOutcome.Incomplete,
            _ when errors.Exists(error => !FreedTooLate.Contains(error.Code)) => PlanOutcome.Failed,
            _ when worst == BudgetStatus.FitsInTheEndOnly || errors.Count > 0 => PlanOutcome.FitsAfterDeletions,
            BudgetStatus.Fits => PlanOutcome.Fits,
            _ => PlanOutcome.Undetermined,
        };
    }
}
