using PulumiCen.Budget;

namespace PulumiCen.Reporting.Costs;

/// <summary>What it would cost to make an exceeded budget fit in one of several ways.</summary>
/// <param name="Package">The package's name.</param>
/// <param name="Fix">The way.</param>
/// <param name="Difference">How much more it costs in a month than the plan as it is.</param>
/// <param name="PaidAtOnce">How much more is paid in advance.</param>
/// <param name="IsCheapest">Whether it is known to be the cheapest of those that can be done.</param>
public sealed record FixCost(string Package, Fix Fix, CostAmount Difference, CostAmount PaidAtOnce, bool IsCheapest);
