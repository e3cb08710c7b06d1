using PulumiCen.Budget;
using PulumiCen.Protocol;

namespace PulumiCen.Rules;

/// <summary>Region connections, of both editions.</summary>
internal sealed class ConnectionKind : ResourceKind
{
    public override string Type => "cen:index:RegionConnection";

    public override InputTable Inputs => ConnectionTable.Inputs;

    public override string NameInTexts(string name) => ResourceWords.Connection(name);

    /// <summary>What a connectivity test has is among the inputs, so that the diff shows it.</summary>
    public override PropertyMap WithDefaults(PropertyMap given)
    {
        var inputs = base.WithDefaults(given);
        return inputs.Find("bandwidth") is null ? inputs.With(ConnectionTable.EffectiveBandwidth, 1) : inputs;
    }

    protected override CheckedInputs Judge(
        ResourceIdentity resource, PropertyMap before, PropertyMap inputs, BudgetLedger ledger)
    {
        var connection = ConnectionInputs.Read(inputs);
        var rules = ConnectionRules.Apply(resource.Name, connection);
        return new CheckedInputs(
            inputs, rules.Problems, ledger.Set(ConnectionRegistrations.Of(resource, before, connection, rules)));
    }
}
