using PulumiCen.Budget;

namespace PulumiCen.Reporting.Rendering;

/// <summary>How full a package is, for bars.</summary>
public static class Fullness
{
    /// <summary>
    /// From 0, empty, to 1, full, and more where it is exceeded; <see langword="null"/> where the numbers aren't known or
    /// are secret.
    /// </summary>
    public static double? Of(BudgetSnapshot budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        if (!budget.Capacity.TryGetValue(out var capacity) || capacity == Bandwidth.Zero
            || budget.Capacity.IsSecret || budget.Allocated.IsSecret || budget.Others.IsSecret)
        {
            return null;
        }

        var used = budget.Allocated.Bandwidth + budget.Others.Bandwidth;
        return (double)used.KilobitsPerSecond / capacity.KilobitsPerSecond;
    }
}
