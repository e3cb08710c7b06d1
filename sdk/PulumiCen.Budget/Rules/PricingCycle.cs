namespace PulumiCen.Budget;

/// <summary>The unit of the period that a prepaid package is bought for.</summary>
public enum PricingCycle
{
    /// <summary>Months.</summary>
    Month,

    /// <summary>Years.</summary>
    Year,
}
