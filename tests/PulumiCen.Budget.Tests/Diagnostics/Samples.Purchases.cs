using PulumiCen.Budget.Tests.Ledger;

namespace PulumiCen.Budget.Tests.DiagnosticTexts;

/// <content>CEN2401.</content>
internal static partial class Samples
{
    private static IEnumerable<Diagnostic> Purchases() =>
        [Diagnostics.PrepaidPurchase("cn-na", Stack.Known(20), 6, PricingCycle.Month, autoRenew: false, retains: false)];
}
