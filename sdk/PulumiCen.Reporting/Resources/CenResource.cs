using PulumiCen.Budget;

namespace PulumiCen.Reporting.Resources;

/// <summary>What a plan says of one resource that a budget is made of: what it was, what it will be.</summary>
internal abstract record CenResource(string Urn)
{
    /// <summary>The same resource, where nobody says whether it stays.</summary>
    public virtual CenResource AsUncertain() => this;

    /// <summary>Tells the ledger.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="isThere">Whether the resource with that URN or id stays, or comes.</param>
    public abstract void Register(BudgetLedger ledger, Func<ResourceLink, bool> isThere);
}
