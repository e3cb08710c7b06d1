namespace PulumiCen.Reporting.Costs;

/// <summary>What all packages of a stack cost together, in one currency. Where one isn't known, neither is the sum.</summary>
/// <param name="Currency">The currency.</param>
/// <param name="Before">For a month, before the plan.</param>
/// <param name="After">For a month, after it.</param>
/// <param name="Difference">The difference of the two.</param>
/// <param name="PaidAtOnce">What the plan pays in advance.</param>
public sealed record CostTotal(string Currency, CostAmount Before, CostAmount After, CostAmount Difference, CostAmount PaidAtOnce);
