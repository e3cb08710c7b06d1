namespace PulumiCen.Budget;

/// <summary>What a region pair has of a package.</summary>
/// <param name="Package">The package.</param>
/// <param name="Regions">The region pair.</param>
/// <param name="Bandwidth">What it has.</param>
public sealed record Allocation(ResourceLink Package, RegionPair Regions, Amount Bandwidth);
