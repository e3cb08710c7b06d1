using Newtonsoft.Json.Linq;
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

    public static void AddRouters(ActionContext context, string cenId)
    {
        foreach (var region in context.Options.TransitRouterRegions ?? context.Options.Regions())
        {
            context.State.Routers.Add(new RouterItem(context.State.NewId("tr"), cenId, region));
        }
    }

    public static RouterItem Router(ActionContext context, string id) =>
        context.State.Routers.Find(router => router.Id.Is(id))
        ?? throw ActionContext.Refuse(context.Options.Unconfirmed.RouterUnknown, $"The transit router {id} doesn't exist.");
}
