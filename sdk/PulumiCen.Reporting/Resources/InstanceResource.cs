using PulumiCen.Budget;
using PulumiCen.Reporting.Steps;

namespace PulumiCen.Reporting.Resources;

/// <summary>A CEN instance: it has no budget, but packages and connections name it, by URN or by id.</summary>
internal sealed record InstanceResource(string Urn, string? Id) : CenResource(Urn)
{
    public static InstanceResource Read(string urn, ResourceState? old, ResourceState? @new) =>
        new(urn, @new is null ? null : Ids.Of(old, @new));

    public override void Register(BudgetLedger ledger, Func<ResourceLink, bool> isThere)
    {
        if (Id is not null)
        {
            ledger.IdentifyInstance(Urn, Id);
        }
    }
}
