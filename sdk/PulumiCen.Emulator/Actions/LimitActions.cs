using Newtonsoft.Json.Linq;
using PulumiCen.Emulator.Behaviours;
using PulumiCen.Emulator.Requests;
using PulumiCen.Emulator.State;

namespace PulumiCen.Emulator.Actions;

/// <summary>Connections of the Basic edition.</summary>
internal static class LimitActions
{
    /// <summary>Sets the bandwidth between two regions; 0 takes it away.</summary>
    [Confirmed("setting a Basic edition connection creates or changes it; 0 deletes it", Sources.SetLimit)]
    [Confirmed("a Basic edition connection is never billed by traffic", Sources.SetLimit)]
    [Assumed("a bandwidth that can't be one, at a Basic edition connection: 400 ParameterIllegal.BandwidthLimit", Sources.ErrorCodes)]
    public static JObject Set(ActionContext context)
    {
        var cen = context.SettledCen(context.Required("CenId"));
        var (local, opposite) = (context.Required("LocalRegionId"), context.Required("OppositeRegionId"));
        context.RequirePair(local, opposite);
        var bandwidth = context.RequiredNumber("BandwidthLimit");
        if (bandwidth < 0)
        {
            throw new RefusalException(400, "ParameterIllegal.BandwidthLimit", "The parameter of bandwidth limit is illegal.");
        }

        if (context.Optional("BandwidthType") is { } type && !type.Is("BandwidthPackage"))
        {
            throw ActionContext.Invalid("BandwidthType");
        }

        if (cen.IsEnterprise && !(IsBasic(context, cen, local) && IsBasic(context, cen, opposite)))
        {
            throw ActionContext.Refuse(
                context.Options.Codes.WrongEdition, $"{cen.Id} has Enterprise Edition transit routers: use peer attachments.");
        }

        var limit = context.State.Limits.Find(item => item.CenId.Is(cen.Id) && item.IsBetween(local, opposite));
        if (limit is { IsSettled: false })
        {
            throw ActionContext.Refuse(context.Options.Codes.Blocking, $"The connection is {limit.Status}.");
        }

        if (limit is not null || bandwidth > 0)
        {
            Apply(context, cen, limit ?? New(context, cen, local, opposite), bandwidth);
        }

        return [];
    }

    public static JObject Describe(ActionContext context)
    {
        var (cen, region) = (context.Optional("CenId"), context.Optional("TrRegionId"));
        return context.Page(
            "CenInterRegionBandwidthLimits",
            "CenInterRegionBandwidthLimit",
            context.State.Limits
                .Where(limit => cen is null || limit.CenId.Is(cen))
                .Where(limit => region is null || limit.LocalRegionId.Is(region) || limit.OppositeRegionId.Is(region)),
            limit => Show(context, limit));
    }

    private static bool IsBasic(ActionContext context, CenItem cen, string region) =>
        context.State.Routers.Exists(router => router.CenId.Is(cen.Id) && router.RegionId.Is(region) && router.IsBasic);

    private static LimitItem New(ActionContext context, CenItem cen, string local, string opposite) => new()
    {
        CenId = cen.Id,
        LocalRegionId = local,
        OppositeRegionId = opposite,
        PackageId = context.PackageFor(cen.Id, local, opposite).Id,
        Bandwidth = 0,
    };

    private static void Apply(ActionContext context, CenItem cen, LimitItem limit, long bandwidth)
    {
        var package = context.PackageFor(cen.Id, limit.LocalRegionId, limit.OppositeRegionId);
        context.RequireUsable(package);
        var before = limit.Bandwidth;
        context.RequireRoom(package, before, bandwidth);
        if (bandwidth == 0)
        {
            limit.Transition = context.Begin("Modifying", endsGone: true);
            if (limit.IsSettled)
            {
                context.State.Limits.Remove(limit);
            }

            return;
        }

        if (before == 0)
        {
            context.State.Limits.Add(limit);
        }

        limit.Bandwidth = bandwidth;
        context.Change(limit, before, "Modifying");
    }

    private static JObject Show(ActionContext context, LimitItem limit) => new()
    {
        ["CenId"] = limit.CenId,
        ["LocalRegionId"] = limit.LocalRegionId,
        ["OppositeRegionId"] = limit.OppositeRegionId,
        ["BandwidthLimit"] = limit.Bandwidth,
        ["BandwidthPackageId"] = limit.PackageId,
        ["BandwidthType"] = "BandwidthPackage",
        ["GeographicSpanId"] = context.Package(limit.PackageId).SpanId,
        ["Status"] = limit.Status,
    };
}
