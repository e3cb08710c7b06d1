using PulumiCen.Budget;
using PulumiCen.Cloud;

namespace PulumiCen.Provider.Cloud;

/// <summary>What the connections of a package have, by region pair.</summary>
internal static class PackageAllocations
{
    public static IReadOnlyDictionary<RegionPair, Bandwidth> Of(CenPackage package) => package.Allocations
        .GroupBy(allocation => allocation.Regions)
        .ToDictionary(pair => pair.Key, pair => pair.Aggregate(Bandwidth.Zero, (sum, one) => sum + one.Bandwidth));
}
