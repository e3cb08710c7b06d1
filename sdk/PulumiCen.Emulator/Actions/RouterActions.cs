using Newtonsoft.Json.Linq;
using PulumiCen.Budget;
using PulumiCen.Emulator.Requests;
using PulumiCen.Emulator.State;

namespace PulumiCen.Emulator.Actions;

/// <summary>Transit routers. A new Enterprise edition CEN has one in every known region: making them isn't emulated.</summary>
internal static class RouterActions
{
    public static JObject List(ActionContext context)
    {
        var cen = context.Cen(context.Required("CenId"));
        var (region, id) = (context.Optional("RegionId"), context.Optional("TransitRouterId"));
        return context.Page("TransitRouters", null, context.State.Routers
            .Where(router => router.CenId.Is(cen.Id)
                && (region is null || router.RegionId.Is(region))
                && (id is null || router.Id.Is(id)))
            .Select(router => new JObject
            {
                ["TransitRouterId"] = router.Id,
                ["CenId"] = router.CenId,
                ["RegionId"] = router.RegionId,
                ["Type"] = "Enterprise",
                ["Status"] = "Active",
            }));
    }

    public static void AddRouters(CloudState state, string cenId) => state.Routers.AddRange(
        RegionTable.All.Select(region => new RouterItem(state.NewId("tr"), cenId, region.Id)).ToList());
}
