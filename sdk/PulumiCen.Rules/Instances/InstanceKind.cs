using PulumiCen.Budget;
using PulumiCen.Protocol;

namespace PulumiCen.Rules;

/// <summary>CEN instances.</summary>
internal sealed class InstanceKind : ResourceKind
{
    public override string Type => "cen:index:Instance";

    public override InputTable Inputs => InstanceTable.Inputs;

    public override string NameInTexts(string name) => ResourceWords.Instance(name);

    protected override CheckedInputs Judge(
        ResourceIdentity resource, PropertyMap before, PropertyMap inputs, BudgetLedger ledger) =>
        new(inputs, [.. InstanceRules.Check(resource.Name, InstanceInputs.Read(inputs))], IsWrongWithOthers: false);
}
