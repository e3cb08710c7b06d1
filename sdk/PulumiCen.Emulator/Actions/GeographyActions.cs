using Newtonsoft.Json.Linq;
using PulumiCen.Emulator.Requests;

namespace PulumiCen.Emulator.Actions;

/// <summary>Areas, their regions, and what a CEN has left between two of them.</summary>
internal static class GeographyActions
{
    public static JObject Spans(ActionContext context)
    {
        var areas = context.Options.Areas().Where(area => !area.IsRetired).OrderBy(area => area.Id, StringComparer.Ordinal).ToList();
        var wanted = context.Optional("GeographicSpanId");
        // All pairs of the areas of today; which of them can be bought is UNCONFIRMED.
        return context.Page("GeographicSpanModels", "GeographicSpanModel", areas
            .SelectMany((local, index) => areas.Skip(index).Select(opposite => new JObject
            {
                ["GeographicSpanId"] = $"{opposite.Id}_{local.Id}",
                ["LocalGeoRegionId"] = local.Id,
                ["OppositeGeoRegionId"] = opposite.Id,
            }))
            .Where(span => wanted is null || wanted.Is(span.Value<string>("GeographicSpanId"))));
    }

    public static JObject Membership(ActionContext context) =>
        context.Page("RegionIds", "RegionId", context.Options.RegionsIn(context.AreaIn("GeographicRegionId"))
            .Select(region => new JObject { ["RegionId"] = region }));

    public static JObject Remaining(ActionContext context)
    {
        var cen = context.Cen(context.Required("CenId"));
        var (a, b) = (context.AreaIn("GeographicRegionAId"), context.AreaIn("GeographicRegionBId"));
        var package = context.State.Packages.Find(item =>
            item.CenId.Is(cen.Id) && item.IsFor(a.Id, b.Id));
        // Without a package there is nothing left; UNCONFIRMED whether that is an error.
        return new JObject
        {
            ["RemainingBandwidth"] = package is null ? 0 : package.Capacity - context.State.AllocatedOf(package.Id),
        };
    }
}
