using PulumiCen.Budget;

namespace PulumiCen.Reporting.Costs;

/// <summary>What the price of a package goes by.</summary>
/// <param name="Areas">Its areas.</param>
/// <param name="Bandwidth">Its bandwidth.</param>
/// <param name="IsPrepaid">Whether it is paid in advance.</param>
/// <param name="Months">For how many months it is bought; absent for a package that isn't paid in advance.</param>
public sealed record PackageTerms(
    PlanValue<AreaPair> Areas, PlanValue<Bandwidth> Bandwidth, PlanValue<bool> IsPrepaid, PlanValue<int> Months)
{
    internal bool IsSecret => Areas.IsSecret || Bandwidth.IsSecret || IsPrepaid.IsSecret;
}
