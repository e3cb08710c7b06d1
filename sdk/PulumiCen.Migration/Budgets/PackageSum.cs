using PulumiCen.Budget;

namespace PulumiCen.Migration.Budgets;

/// <summary>What a package has, and what its connections have of it.</summary>
/// <param name="PackageId">The package's id.</param>
/// <param name="Capacity">What it has; null where it is no resource of the source or program.</param>
/// <param name="Allocated">What its connections have together.</param>
internal sealed record PackageSum(string PackageId, Bandwidth? Capacity, Bandwidth Allocated);
