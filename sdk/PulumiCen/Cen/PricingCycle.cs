namespace PulumiCen.Cen;

/// <summary>The name that generated programs have for the values of <see cref="PulumiCen.PricingCycle"/>.</summary>
public static class PricingCycle
{
    /// <inheritdoc cref="PulumiCen.PricingCycle.Month"/>
    public static PulumiCen.PricingCycle Month => PulumiCen.PricingCycle.Month;

    /// <inheritdoc cref="PulumiCen.PricingCycle.Year"/>
    public static PulumiCen.PricingCycle Year => PulumiCen.PricingCycle.Year;
}
