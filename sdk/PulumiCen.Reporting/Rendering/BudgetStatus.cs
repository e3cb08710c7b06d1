using PulumiCen.Budget;

namespace PulumiCen.Reporting.Rendering;

/// <summary>How a budget stands: the kind of its verdict.</summary>
public enum BudgetStatus
{
    /// <summary>It fits.</summary>
    Fits,

    /// <summary>The end fits, the way there doesn't.</summary>
    FitsInTheEndOnly,

    /// <summary>Only the update can tell.</summary>
    CannotKnow,

    /// <summary>Not all of it was seen.</summary>
    Partial,

    /// <summary>It is exceeded.</summary>
    Exceeds,
}

/// <summary>From a verdict to its kind.</summary>
public static class BudgetStatuses
{
    /// <summary>How the budget stands.</summary>
    public static BudgetStatus Status(this BudgetSnapshot budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        return budget.Verdict switch
        {
            Verdict.Fits => BudgetStatus.Fits,
            Verdict.Exceeds => BudgetStatus.Exceeds,
            Verdict.FitsInTheEndOnly => BudgetStatus.FitsInTheEndOnly,
            Verdict.CannotKnow { Unknowns.Count: 0 } => BudgetStatus.Partial,
            _ => BudgetStatus.CannotKnow,
        };
    }
}
