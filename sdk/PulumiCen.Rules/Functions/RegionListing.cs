using PulumiCen.Budget;
using PulumiCen.Protocol;

namespace PulumiCen.Rules;

/// <summary>What <c>getRegions</c> gives: the regions whose area is known, all or those of one area.</summary>
internal static class RegionListing
{
    public const string Token = "cen:index:getRegions";

    /// <summary>The regions.</summary>
    /// <param name="area">The name of the area, as the program gives it; absent for all.</param>
    /// <param name="regions">The result; empty when the name is wrong.</param>
    /// <returns>What is wrong with the name; null when nothing is.</returns>
    public static Diagnostic? Read(PlanValue<string> area, out PropertyMap regions)
    {
        Area? wanted = null;
        regions = PropertyMap.Empty;
        if (area.TryGetValue(out var name) && !(Area.TryParse(name, out wanted) && wanted.IsKnown))
        {
            return Diagnostics.ChoiceInvalid(
                "function \"getRegions\"", "area", name, [.. Area.Known.Select(known => known.ApiName)]);
        }

        var rows = RegionTable.All.Where(region => region.Area is not null && (wanted is null || region.Area == wanted)).Select(Describe);
        regions = PropertyMap.Empty.With("regions", new PropertyValue.List([.. rows]));
        return null;
    }

    private static PropertyValue Describe(Region region) => PropertyMap.Empty
        .With("id", region.Id)
        .With("name", region.DisplayName)
        .With("area", region.Area!.ApiName);
}
