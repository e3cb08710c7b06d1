using Newtonsoft.Json.Linq;
using PulumiCen.Emulator.Behaviours;
using PulumiCen.Emulator.Requests;
using PulumiCen.Emulator.State;

namespace PulumiCen.Emulator.Actions;

/// <summary>Transit routers.</summary>
internal static class RouterActions
{
    public static JObject List(ActionContext context)
    {
        var cen = context.RouterCen(context.Required("CenId"));
        var (region, id) = (context.Optional("RegionId"), context.Optional("TransitRouterId"));
        return context.Page("TransitRouters", null, context.State.Routers
            .Where(router => router.CenId.Is(cen.Id)
                && (region is null || router.RegionId.Is(region))
                && (id is null || router.Id.Is(id))), Show);
    }

    [Assumed("a new Enterprise edition CEN has a transit router in every known region", "making them isn't emulated (TransitRouterRegions, BasicRegions)")]
    public static void AddRouters(ActionContext context, string cenId)
    {
        foreach (var region in context.Options.TransitRouterRegions ?? context.Options.Regions())
        {
            var isBasic = context.Options.BasicRegions.Contains(region, StringComparer.Ordinal);
            context.State.Routers.Add(new RouterItem(context.State.NewId("tr"), cenId, region, isBasic));
        }
    }

    public static RouterItem Router(ActionContext context, string id, bool isPeer = false) =>
        context.State.Routers.Find(router => router.Id.Is(id))
        ?? throw ActionContext.Refuse(
            isPeer ? context.Options.Codes.PeerRouterUnknown : context.Options.Codes.RouterUnknown, $"The transit router {id} doesn't exist.");

    private static JObject Show(RouterItem router) => new()
    {
        ["TransitRouterId"] = router.Id,
        ["CenId"] = router.CenId,
        ["RegionId"] = router.RegionId,
        ["Type"] = router.IsBasic ? "Basic" : "Enterprise",
        ["Status"] = "Active",
        // A plain list here, as at peer attachments.
        ["Tags"] = TagActions.Show(router.Tags)["Tag"],
    };
}
