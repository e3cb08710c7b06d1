using PulumiCen.Budget.Tests.Ledger;

namespace PulumiCen.Budget.Tests.Rules;

public sealed class PurchaseRulesTests
{
    [Theory]
    [InlineData(PricingCycle.Month, 1)]
    [InlineData(PricingCycle.Month, 2)]
    [InlineData(PricingCycle.Month, 3)]
    [InlineData(PricingCycle.Month, 6)]
    [InlineData(PricingCycle.Year, 1)]
    [InlineData(PricingCycle.Year, 2)]
    [InlineData(PricingCycle.Year, 3)]
    public void Packages_are_sold_for(PricingCycle cycle, double period) => Assert.Null(PurchaseRules.Period("cn-na", period, cycle));

    [Theory]
    [InlineData(PricingCycle.Month, 4)]
    [InlineData(PricingCycle.Month, 0)]
    [InlineData(PricingCycle.Month, 1.5)]
    [InlineData(PricingCycle.Year, 6)]
    [InlineData(PricingCycle.Year, -1)]
    public void Packages_are_not_sold_for(PricingCycle cycle, double period)
    {
        var problem = PurchaseRules.Period("cn-na", period, cycle)!;

        Assert.Equal(("CEN1115", "period"), (problem.Code, problem.Property));
        Assert.Equal(
            $"period of package \"cn-na\" is {period} with pricing cycle \"{cycle}\".\nWith \"Month\" it can be 1, 2, 3, 6; with \"Year\" 1, 2, 3.",
            problem.Text);
    }

    [Fact]
    public void The_warning_says_what_is_bought_for_how_long_and_what_destroy_does()
    {
        var warning = Diagnostics.PrepaidPurchase("cn-na", Stack.Secret(20), 1, PricingCycle.Year, autoRenew: true, retains: true);

        Assert.Equal((DiagnosticSeverity.Warning, "chargeType"), (warning.Severity, warning.Property));
        Assert.Equal(
            """
            package "cn-na" ([secret]) is prepaid: it is bought for 1 year, and renews itself, for money, until that is switched off in the console. The purchase can't be undone.
            "destroy" within that time detaches the package and leaves it in the account, paid for, since "deletion" is "Retain".
            To pay as you go, where the account allows it, set "chargeType" to "PostPaid".
            """,
            warning.Text);
        Assert.Contains(
            "bought for 2 years, and does not renew itself.",
            Diagnostics.PrepaidPurchase("x", Stack.Known(2), 2, PricingCycle.Year, autoRenew: false, retains: true).Text,
            StringComparison.Ordinal);
    }
}
