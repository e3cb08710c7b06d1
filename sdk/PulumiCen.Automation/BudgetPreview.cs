using Pulumi.Automation;
using PulumiCen.Budget;
using PulumiCen.Reporting;
using PulumiCen.Reporting.Rendering;

namespace PulumiCen.Automation;

/// <summary>What a preview does to each bandwidth budget, and whether there is anything against applying it.</summary>
public sealed record BudgetPreview
{
    /// <summary>The budgets, the changes of everything else, and all that was said; every format can be written from it.</summary>
    public required PlanReport Report { get; init; }

    /// <summary>Pulumi's own result; <see langword="null"/> where the preview failed.</summary>
    public PreviewResult? Result { get; init; }

    /// <summary>
    /// How the preview failed; <see langword="null"/> where it didn't. That a budget is exceeded is one way to fail; the
    /// report says why. It is a <see cref="Pulumi.Automation.Commands.Exceptions.CommandException"/>, or what an inline
    /// program failed with.
    /// </summary>
    public Exception? Failure { get; init; }

    /// <summary>The budget of each package, by name. Of a preview that failed, as far as it came.</summary>
    public IReadOnlyList<BudgetSnapshot> Budgets => Report.Budgets;

    /// <summary>Whether a budget is exceeded.</summary>
    public bool Exceeds => Report.Exceeds;

    /// <summary>How the preview ended, as far as budgets are concerned.</summary>
    public PlanOutcome Outcome => Report.Outcome;

    /// <summary>Whether only the update can tell if some budget fits.</summary>
    public bool IsUncertain => Budgets.Any(budget => budget.Status() is BudgetStatus.CannotKnow or BudgetStatus.Partial);

    /// <summary>
    /// Whether an update can be tried: the preview went through, and no budget is exceeded, at the end or on the way. One
    /// that is uncertain can be: the update checks it again.
    /// </summary>
    public bool CanBeApplied => Failure is null && Outcome is PlanOutcome.Fits or PlanOutcome.Undetermined;
}
