using PulumiCen.Budget;
using PulumiCen.Protocol;

namespace PulumiCen.Provider.Functions;

/// <summary>The areas that packages are for, and the regions in each. Asks nobody: the table is part of the provider.</summary>
internal sealed class GetAreas : IFunction
{
    public string Token => "cen:index:getAreas";

    public Task<InvokeOutcome> InvokeAsync(PropertyMap arguments, CancellationToken cancellationToken) =>
        Task.FromResult(InvokeOutcome.Of(PropertyMap.Empty.With("areas", new PropertyValue.List([.. Area.All.Select(Describe)]))));

    private static PropertyValue Describe(Area area) => PropertyMap.Empty
        .With("name", area.ApiName)
        .With("retired", area.IsRetired)
        .With("regionIds", new PropertyValue.List([.. RegionTable.In(area).Select(region => (PropertyValue)region.Id)]));
}
