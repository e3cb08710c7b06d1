namespace PulumiCen.Reporting.Costs;

/// <summary>What a package costs.</summary>
/// <param name="Package">Its name in the program.</param>
/// <param name="Urn">Its URN.</param>
/// <param name="Before">For a month, before the plan; none for a new package.</param>
/// <param name="After">For a month, after it; none for one that goes.</param>
/// <param name="Difference">The difference of the two.</param>
/// <param name="PaidAtOnce">
/// What the plan pays in advance for a package that it buys, or changes; none where nothing is. It isn't paid beside the
/// monthly cost: it pays for the months.
/// </param>
/// <param name="Months">For how many months that is; <see langword="null"/> where nothing is bought, or it isn't known.</param>
public sealed record PackageCost(
    string Package, string Urn, CostAmount Before, CostAmount After, CostAmount Difference, CostAmount PaidAtOnce, int? Months);
