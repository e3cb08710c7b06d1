using PulumiCen.Budget;
using PulumiCen.Protocol;

namespace PulumiCen.Provider.Functions;

/// <summary>The regions whose area is known, all or those of one area.</summary>
internal sealed class GetRegions : IFunction
{
    public string Token => "cen:index:getRegions";

    public Task<InvokeOutcome> InvokeAsync(PropertyMap arguments, CancellationToken cancellationToken)
    {
        Area? area = null;
        if (new InputReader(arguments).Text("area").TryGetValue(out var name) && !Area.TryParse(name, out area))
        {
            return Task.FromResult(InvokeOutcome.Failed(
                Diagnostics.ChoiceInvalid("function \"getRegions\"", "area", name, Area.All.Select(known => known.ApiName))));
        }

        var regions = RegionTable.All.Where(region => area is null || region.Area == area).Select(Describe);
        return Task.FromResult(InvokeOutcome.Of(PropertyMap.Empty.With("regions", new PropertyValue.List([.. regions]))));
    }

    private static PropertyValue Describe(Region region) => PropertyMap.Empty
        .With("id", region.Id)
        .With("name", region.DisplayName)
        .With("area", region.Area!.ApiName);
}
