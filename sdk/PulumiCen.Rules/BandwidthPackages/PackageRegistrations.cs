using PulumiCen.Budget;
using PulumiCen.Protocol;

namespace PulumiCen.Rules;

/// <summary>What Check tells the ledger and the user about a package.</summary>
internal static class PackageRegistrations
{
    public static PackageRegistration Of(
        ResourceIdentity resource, PropertyMap oldInputs, PackageInputs inputs, PackageRules rules)
    {
        var old = PackageInputs.Read(oldInputs);
        var before = PackageRules.Apply(resource.Name, old);
        var isReplaced = before.Areas != rules.Areas || old.ChargeType != inputs.ChargeType;
        return new PackageRegistration
        {
            Urn = resource.Urn,
            Bandwidth = rules.Bandwidth,
            PreviousBandwidth = oldInputs.Count == 0 ? PlanValue.Absent<Bandwidth>() : before.Bandwidth,
            Areas = rules.Areas,
            Instance = inputs.Instance,
            PreviousInstance = isReplaced ? ResourceLink.None : old.Instance,
        };
    }

    /// <summary>A purchase that can't be undone, and terms of one that are settled.</summary>
    public static Diagnostic? HintOf(
        ResourceIdentity resource, PropertyMap oldInputs, PackageInputs inputs, PackageRules rules)
    {
        if (!inputs.IsPrePaid)
        {
            return null;
        }

        if (oldInputs.Count == 0)
        {
            return inputs.Period.TryGetValue(out var period)
                ? Diagnostics.PrepaidPurchase(
                    resource.Name,
                    rules.Bandwidth,
                    (int)period,
                    inputs.Cycle,
                    inputs.AutoRenew.TryGetValue(out var renews) && renews,
                    inputs.IsRetained)
                : null;
        }

        var before = PackageInputs.Read(oldInputs);
        var changed = new List<string>();
        AddIf(changed, "period", before.Period != inputs.Period && before.Period.IsKnown);
        AddIf(changed, "pricingCycle", before.PricingCycle != inputs.PricingCycle && before.PricingCycle.IsKnown);
        AddIf(changed, "autoRenew", before.AutoRenew != inputs.AutoRenew && before.AutoRenew.IsKnown);
        return changed.Count > 0 && before.IsPrePaid ? Diagnostics.PurchaseTermsSettled(resource.Name, changed) : null;
    }

    private static void AddIf(List<string> names, string name, bool condition)
    {
        if (condition)
        {
            names.Add(name);
        }
    }
}
