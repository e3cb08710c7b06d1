using PulumiCen.Budget;

namespace PulumiCen.Cloud;

/// <summary>What one connection takes of a package.</summary>
/// <param name="Regions">The connection's regions.</param>
/// <param name="Bandwidth">Its bandwidth.</param>
public sealed record PackageAllocation(RegionPair Regions, Bandwidth Bandwidth);
