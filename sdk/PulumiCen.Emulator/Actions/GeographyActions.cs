using Newtonsoft.Json.Linq;
using PulumiCen.Emulator.Behaviours;
using PulumiCen.Emulator.Requests;

namespace PulumiCen.Emulator.Actions;

/// <summary>Areas, their regions, and what a CEN has left between two of them.</summary>
internal static class GeographyActions
{
    [Assumed("packages can be bought for all pairs of the areas that aren't retired", "no source lists the pairs; the areas are in the official Terraform provider")]
    public static JObject Spans(ActionContext context)
    {
        var areas = context.Options.Areas().Where(area => !area.IsRetired).OrderBy(area => area.Id, StringComparer.Ordinal).ToList();
        var wanted = context.Optional("GeographicSpanId");
        return context.Page("GeographicSpanModels", "GeographicSpanModel", areas
            .SelectMany((local, index) => areas.Skip(index).Select(opposite => new JObject
            {
                ["GeographicSpanId"] = $"{opposite.Id}_{local.Id}",
                ["LocalGeoRegionId"] = local.Id,
                ["OppositeGeoRegionId"] = opposite.Id,
            }))
            .Where(span => wanted is null || wanted.Is(span.Value<string>("GeographicSpanId"))), span => span);
    }

    public static JObject Membership(ActionContext context) =>
        context.Page("RegionIds", "RegionId", context.Options.RegionsIn(context.AreaIn("GeographicRegionId")), region => new JObject { ["RegionId"] = region });

    [Assumed("without a package there is nothing left between two areas, and that is no error", "no source says either")]
    public static JObject Remaining(ActionContext context)
    {
        var cen = context.Cen(context.Required("CenId"));
        var (a, b) = (context.AreaIn("GeographicRegionAId"), context.AreaIn("GeographicRegionBId"));
        var package = context.State.Packages.Find(item =>
            item.CenId.Is(cen.Id) && item.IsFor(a.Id, b.Id));
        return new JObject
        {
            ["RemainingBandwidth"] = package is null ? 0 : package.Capacity - context.State.AllocatedOf(package.Id),
        };
    }
}
