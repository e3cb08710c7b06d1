using Newtonsoft.Json.Linq;
using PulumiCen.Budget;
using PulumiCen.Cloud.Http;

namespace PulumiCen.Cloud;

/// <summary>Reads a package of <c>DescribeCenBandwidthPackages</c>.</summary>
internal static class PackageReader
{
    public const string Action = "DescribeCenBandwidthPackages";

    public static CenPackage Read(JToken item) => new()
    {
        Id = item.RequiredText("CenBandwidthPackageId", Action),
        Name = item.Text("Name"),
        Description = item.Text("Description"),
        Bandwidth = item.RequiredBandwidth("Bandwidth", Action),
        Areas = AreaPairReader.Of(item, "GeographicRegionAId", "GeographicRegionBId"),
        Status = item.Text("Status"),
        BusinessStatus = item.Text("BusinessStatus"),
        ChargeType = item.Text("BandwidthPackageChargeType"),
        CreationTime = item.Text("CreationTime"),
        ExpiredTime = item.Text("ExpiredTime"),
        SpanId = item.Text("GeographicSpanId"),
        CenId = item.Items("CenIds", "CenId").Select(id => id.ToString()).FirstOrDefault(id => id.Length > 0),
        Reservation = ReadReservation(item),
        Tags = ResourceTags.Of(item),
        // The API's own spelling.
        Allocations = [.. item.Items("OrginInterRegionBandwidthLimits", "OrginInterRegionBandwidthLimit")
            .Select(ReadAllocation).OfType<PackageAllocation>()],
    };

    private static PackageAllocation? ReadAllocation(JToken item) => RegionsIn(item) is { } regions
        ? new PackageAllocation(regions, item.RequiredBandwidth("BandwidthLimit", Action))
        : null;

    /// <summary>The API has all of it as texts. That there is something is never left out, even if it isn't said what.</summary>
    private static PackageReservation? ReadReservation(JToken item) =>
        item.Text("ReservationBandwidth").Length > 0 || item.Flag("HasReservationData")
            ? new PackageReservation
            {
                Bandwidth = item.Text("ReservationBandwidth").Length > 0 ? item.RequiredBandwidth("ReservationBandwidth", Action) : null,
                ActiveTime = item.Text("ReservationActiveTime"),
                OrderType = item.Text("ReservationOrderType"),
            }
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
