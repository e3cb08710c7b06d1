using PulumiCen.Budget;
using PulumiCen.Emulator.Behaviours;

namespace PulumiCen.Emulator.Requests;

/// <summary>The areas and regions that the emulated cloud has: those known to us, and those of its options.</summary>
internal static class Geography
{
    /// <summary>How the regions of the Cloud Connect Network begin.</summary>
    private const string ConnectNetwork = "ccn-";

    /// <summary>The areas.</summary>
    public static IEnumerable<Area> Areas(this EmulatorOptions options) =>
        Area.Known.Concat(options.MoreRegions.Values.Select(Area.Of)).Distinct();

    /// <summary>The ids of all regions whose area is known, in order.</summary>
    public static IEnumerable<string> Regions(this EmulatorOptions options) => RegionTable.All
        .Where(region => region.Area is not null)
        .Select(region => region.Id)
        .Concat(options.MoreRegions.Keys)
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal);

    /// <summary>The ids of the regions in an area, in order.</summary>
    public static IEnumerable<string> RegionsIn(this EmulatorOptions options, Area area) =>
        options.Regions().Where(region => options.FindArea(region) == area);

    /// <summary>The area of a region; one that the cloud doesn't have is refused.</summary>
    [Assumed("regions of the Cloud Connect Network (ccn-) are in the area of the region that follows", "one sample of the documentation")]
    [Assumed("regions whose area no source names aren't there (MoreRegions)", "me-central-1, na-south-1 and others: see the table of regions")]
    public static Area AreaOf(this ActionContext context, string region)
    {
        var place = region.StartsWith(ConnectNetwork, StringComparison.Ordinal) ? region[ConnectNetwork.Length..] : region;
        return context.Options.FindArea(place) ?? throw ActionContext.Refuse(
            context.Options.Codes.Region, $"The parameter of region id is illegal: {region}.");
    }

    /// <summary>The area that a parameter names, in any case; one that the cloud doesn't have is refused.</summary>
    [Confirmed("areas are taken in any case, and answered in lower case; there are South-America, Middle-East and Australia beside the four of the API page", "official samples; " + Sources.Terraform)]
    public static Area AreaIn(this ActionContext context, string parameter)
    {
        var area = Area.Of(context.Required(parameter));
        return area.IsKnown || context.Options.Areas().Contains(area) ? area : throw ActionContext.Invalid(parameter);
    }

    private static Area? FindArea(this EmulatorOptions options, string region) =>
        options.MoreRegions.TryGetValue(region, out var area) ? Area.Of(area) : RegionTable.Find(region)?.Area;
}
