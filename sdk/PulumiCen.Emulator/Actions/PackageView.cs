using System.Globalization;
using Newtonsoft.Json.Linq;
using PulumiCen.Emulator.Behaviours;
using PulumiCen.Emulator.Requests;
using PulumiCen.Emulator.State;

namespace PulumiCen.Emulator.Actions;

/// <summary>A package as the API shows it.</summary>
internal static class PackageView
{
    public static JObject Of(ActionContext context, PackageItem package)
    {
        var shown = Fields(context, package);
        ReservationActions.Show(context, package, shown);
        return shown;
    }

    [Confirmed("OrginInterRegionBandwidthLimits is spelt so, and has its bandwidths as texts", Sources.DescribePackages)]
    [Assumed("a package whose term is over is FinancialLocked, and stays", "no source shows what happens when a term ends")]
    private static JObject Fields(ActionContext context, PackageItem package) => new()
    {
        ["CenBandwidthPackageId"] = package.Id,
        ["Name"] = package.Name,
        ["Description"] = package.Description,
        ["Bandwidth"] = package.Bandwidth,
        ["BandwidthPackageChargeType"] = package.ChargeType,
        ["GeographicRegionAId"] = package.AreaA,
        ["GeographicRegionBId"] = package.AreaB,
        ["GeographicSpanId"] = package.SpanId,
        ["Status"] = package.Status,
        ["BusinessStatus"] = package.IsExpired(context.Time) ? "FinancialLocked" : "Normal",
        ["CreationTime"] = package.CreationTime,
        ["ExpiredTime"] = package.ExpiredTime,
        ["IsCrossBorder"] = !package.AreaA.Is(package.AreaB) && (package.AreaA is "china" || package.AreaB is "china"),
        ["HasReservationData"] = package.Reservation is null ? "false" : "true",
        ["CenIds"] = new JObject { ["CenId"] = package.CenId is null ? new JArray() : new JArray(package.CenId) },
        ["Tags"] = TagActions.Show(package.Tags),
        // The spelling is the API's.
        ["OrginInterRegionBandwidthLimits"] = new JObject
        {
            ["OrginInterRegionBandwidthLimit"] = new JArray(Allocations(context.State, package)),
        },
    };

    private static IEnumerable<JObject> Allocations(CloudState state, PackageItem package) => state.LimitsOf(package.Id)
        .Select(limit => Allocation(package, limit.LocalRegionId, limit.OppositeRegionId, limit.Bandwidth))
        .Concat(state.AttachmentsOf(package.Id).Select(attachment =>
            Allocation(package, attachment.RegionId, attachment.PeerRegionId, attachment.Bandwidth ?? 0)));

    private static JObject Allocation(PackageItem package, string region, string otherRegion, long bandwidth) => new()
    {
        ["LocalRegionId"] = region,
        ["OppositeRegionId"] = otherRegion,
        ["GeographicSpanId"] = package.SpanId,
        // A text here, a number in every other place.
        ["BandwidthLimit"] = bandwidth.ToString(CultureInfo.InvariantCulture),
    };
}
