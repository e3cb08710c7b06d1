namespace PulumiCen.Budget;

/// <content>CEN2401: purchases.</content>
public static partial class Diagnostics
{
    /// <summary>CEN2401: a purchase that can't be undone.</summary>
    /// <param name="package">The package's name.</param>
    /// <param name="bandwidth">What it is to have.</param>
    /// <param name="period">For how many months or years.</param>
    /// <param name="cycle">Months or years.</param>
    /// <param name="autoRenew">Whether it renews itself.</param>
    /// <param name="retains">Whether destroy leaves it in the account; otherwise it fails.</param>
    public static Diagnostic PrepaidPurchase(
        string package, PlanValue<Bandwidth> bandwidth, int period, PricingCycle cycle, bool autoRenew, bool retains)
    {
        var unit = cycle == PricingCycle.Year ? "year" : "month";
        var term = period == 1 ? $"1 {unit}" : $"{period} {unit}s";
        var renewal = autoRenew ? "and renews itself, for money, until that is switched off in the console" : "and does not renew itself";
        var destruction = retains
            ? "\"destroy\" within that time detaches the package and leaves it in the account, paid for, since \"deletion\" is \"Retain\"."
            : "\"destroy\" within that time fails, since \"deletion\" is \"Refuse\"; with \"Retain\" it detaches the package and leaves it.";
        return Warning(
            401,
            $"package \"{package}\" ({bandwidth}) is prepaid: it is bought for {term}, {renewal}. The purchase can't be undone.\n"
            + $"{destruction}\nTo pay as you go, where the account allows it, set \"chargeType\" to \"PostPaid\".",
            "chargeType");
    }
}
