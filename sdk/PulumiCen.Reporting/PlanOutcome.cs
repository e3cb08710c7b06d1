namespace PulumiCen.Reporting;

/// <summary>How a plan ended, as far as budgets are concerned; the worst is the last.</summary>
public enum PlanOutcome
{
    /// <summary>Every budget fits.</summary>
    Fits,

    /// <summary>Only the update can tell whether every budget fits.</summary>
    Undetermined,

    /// <summary>The end fits, but only when something is deleted in an update of its own before.</summary>
    FitsAfterDeletions,

    /// <summary>It failed for another reason than its budgets.</summary>
    Failed,

    /// <summary>It ended before all resources were seen, and what was seen exceeds no budget.</summary>
    Incomplete,

    /// <summary>A budget is exceeded: by what was seen, or as the provider says.</summary>
    Exceeds,
}
