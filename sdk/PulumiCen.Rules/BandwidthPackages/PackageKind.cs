using PulumiCen.Budget;
using PulumiCen.Protocol;

namespace PulumiCen.Rules;

/// <summary>Bandwidth packages.</summary>
internal sealed class PackageKind : ResourceKind
{
    public override string Type => "cen:index:BandwidthPackage";

    public override InputTable Inputs => PackageTable.Inputs;

    public override string NameInTexts(string name) => ResourceWords.Package(name);

    public override PropertyMap WithDefaults(PropertyMap given)
    {
        var inputs = base.WithDefaults(given);
        if (!PackageInputs.Read(inputs).IsPrePaid)
        {
            return inputs;
        }

        inputs = inputs.Find("period") is null ? inputs.With("period", 1) : inputs;
        inputs = inputs.Find("pricingCycle") is null ? inputs.With("pricingCycle", PackageTable.Month) : inputs;
        return inputs.Find("autoRenew") is null ? inputs.With("autoRenew", false) : inputs;
    }

    protected override CheckedInputs Judge(
        ResourceIdentity resource, PropertyMap before, PropertyMap inputs, BudgetLedger ledger)
    {
        var package = PackageInputs.Read(inputs);
        var rules = PackageRules.Apply(resource.Name, package);
        var isWrong = ledger.Set(PackageRegistrations.Of(resource, before, package, rules));
        var hint = PackageRegistrations.HintOf(resource, before, package, rules);
        return new CheckedInputs(inputs, hint is null ? rules.Problems : [.. rules.Problems, hint], isWrong);
    }
}
