using Newtonsoft.Json.Linq;
using PulumiCen.Budget;
using PulumiCen.Cloud.Http;

namespace PulumiCen.Cloud;

/// <summary>Reads a package of <c>DescribeCenBandwidthPackages</c>.</summary>
internal static class PackageReader
{
    public static CenPackage Read(JToken item) => new()
    {
        Id = item.Text("CenBandwidthPackageId"),
        Name = item.Text("Name"),
        Description = item.Text("Description"),
        Bandwidth = Megabits(item.Number("Bandwidth")),
        Areas = Area.TryParse(item.Text("GeographicRegionAId"), out var a) && Area.TryParse(item.Text("GeographicRegionBId"), out var b)
            ? AreaPair.Of(a, b)
            : null,
        Status = item.Text("Status"),
        BusinessStatus = item.Text("BusinessStatus"),
        ChargeType = item.Text("BandwidthPackageChargeType"),
        ExpiredTime = item.Text("ExpiredTime"),
        SpanId = item.Text("GeographicSpanId"),
        CenId = item.Items("CenIds", "CenId").Select(id => id.ToString()).FirstOrDefault(id => id.Length > 0),
        Tags = ResourceTags.Of(item),
        // The API's own spelling.
        Allocations = [.. item.Items("OrginInterRegionBandwidthLimits", "OrginInterRegionBandwidthLimit")
            .Select(ReadAllocation).OfType<PackageAllocation>()],
    };

    /// <summary>Mbit/s of the API, which a damaged answer may have below zero.</summary>
    public static Bandwidth Megabits(long megabits) => Bandwidth.FromMegabitsPerSecond(Math.Max(0, megabits));

    private static PackageAllocation? ReadAllocation(JToken item) => RegionsIn(item) is { } regions
        ? new PackageAllocation(regions, Megabits(item.Number("BandwidthLimit")))
        : null;

    /// <summary>The pair of a row; null when the row doesn't name two different regions.</summary>
    public static RegionPair? RegionsIn(JToken item)
    {
        var (local, opposite) = (item.Text("LocalRegionId"), item.Text("OppositeRegionId"));
        return local.Length > 0 && opposite.Length > 0 && !local.Equals(opposite, StringComparison.Ordinal)
            ? RegionPair.Of(local, opposite)
            : null;
    }
}
