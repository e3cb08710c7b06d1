namespace PulumiCen.Budget;

/// <summary>What a prepaid package can be bought for. Source: CreateCenBandwidthPackage, Period and PricingCycle.</summary>
public static class PurchaseRules
{
    private static readonly int[] Months = [1, 2, 3, 6];
    private static readonly int[] Years = [1, 2, 3];

    /// <summary>The periods that there are: 1, 2, 3 or 6 months, 1, 2 or 3 years.</summary>
    public static IReadOnlyList<int> PeriodsOf(PricingCycle cycle) => cycle == PricingCycle.Year ? Years : Months;

    /// <summary>Reads the period that a prepaid package is bought for.</summary>
    /// <param name="package">The package's name.</param>
    /// <param name="period">What the program gives.</param>
    /// <param name="cycle">Its unit.</param>
    /// <returns>What is wrong with it; null when nothing is.</returns>
    public static Diagnostic? Period(string package, double period, PricingCycle cycle) =>
        PeriodsOf(cycle).Any(permitted => permitted == period) ? null : Diagnostics.PeriodInvalid(package, period, cycle);
}
