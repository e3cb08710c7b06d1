using PulumiCen.Budget;
using PulumiCen.Protocol;

namespace PulumiCen.Rules;

/// <summary>What <c>getAreas</c> gives: the areas that packages are for, and the regions in each. The table is the package's own.</summary>
internal static class AreaListing
{
    public const string Token = "cen:index:getAreas";

    public static PropertyMap Of() =>
        PropertyMap.Empty.With("areas", new PropertyValue.List([.. Area.Known.Select(Describe)]));

    private static PropertyValue Describe(Area area) => PropertyMap.Empty
        .With("name", area.ApiName)
        .With("retired", area.IsRetired)
        .With("regionIds", new PropertyValue.List([.. RegionTable.In(area).Select(region => (PropertyValue)region.Id)]));
}
