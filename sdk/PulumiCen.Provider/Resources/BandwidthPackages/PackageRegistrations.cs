using PulumiCen.Budget;
using PulumiCen.Provider.Calls;

namespace PulumiCen.Provider.Resources.BandwidthPackages;

/// <summary>What Check tells the ledger and the user about a package.</summary>
internal static class PackageRegistrations
{
    public static PackageRegistration Of(CheckCall call, PackageInputs inputs, PackageRules rules)
    {
        var before = PackageRules.Apply(call.Resource.Name, PackageInputs.Read(call.OldInputs));
        return new PackageRegistration
        {
            Urn = call.Resource.Urn,
            Bandwidth = rules.Bandwidth,
            PreviousBandwidth = call.OldInputs.Count == 0 ? PlanValue.Absent<Bandwidth>() : before.Bandwidth,
            Areas = rules.Areas,
            Instance = inputs.Instance,
        };
    }

    /// <summary>A purchase that can't be undone, and terms of one that are settled.</summary>
    public static Diagnostic? HintOf(CheckCall call, PackageInputs inputs, PackageRules rules)
    {
        if (!inputs.IsPrePaid)
        {
            return null;
        }

        if (call.OldInputs.Count == 0)
        {
            return inputs.Period.TryGetValue(out var period)
                ? Diagnostics.PrepaidPurchase(
                    call.Resource.Name,
                    rules.Bandwidth,
                    (int)period,
                    inputs.Cycle,
                    inputs.AutoRenew.TryGetValue(out var renews) && renews,
                    inputs.IsRetained)
                : null;
        }

        var before = PackageInputs.Read(call.OldInputs);
        var changed = new List<string>();
        AddIf(changed, "period", before.Period != inputs.Period && before.Period.IsKnown);
        AddIf(changed, "pricingCycle", before.PricingCycle != inputs.PricingCycle && before.PricingCycle.IsKnown);
        AddIf(changed, "autoRenew", before.AutoRenew != inputs.AutoRenew && before.AutoRenew.IsKnown);
        return changed.Count > 0 && before.IsPrePaid ? Diagnostics.PurchaseTermsSettled(call.Resource.Name, changed) : null;
    }

    private static void AddIf(List<string> names, string name, bool condition)
    {
        if (condition)
        {
            names.Add(name);
        }
    }
}
