using Newtonsoft.Json.Linq;
using PulumiCen.Emulator.Requests;
using PulumiCen.Emulator.State;

namespace PulumiCen.Emulator.Actions;

/// <summary>Connections of the Basic edition.</summary>
internal static class LimitActions
{
    /// <summary>Sets the bandwidth between two regions; 0 takes it away.</summary>
    public static JObject Set(ActionContext context)
    {
        var cen = context.SettledCen(context.Required("CenId"));
        var (local, opposite) = context.RegionPair(context.Required("LocalRegionId"), context.Required("OppositeRegionId"));
        var bandwidth = context.RequiredNumber("BandwidthLimit");
        if (bandwidth < 0)
        {
            throw new RefusalException(400, "ParameterIllegal.BandwidthLimit", "The parameter of bandwidth limit is illegal.");
        }

        if (cen.IsEnterprise)
        {
            throw ActionContext.Refuse(
                context.Options.Unconfirmed.WrongEdition, $"{cen.Id} has Enterprise Edition transit routers: use peer attachments.");
        }

        var limit = context.State.Limits.Find(item =>
            item.CenId.Is(cen.Id) && item.IsBetween(local, opposite));
        if (limit is { IsSettled: false })
        {
            throw ActionContext.Refuse(context.Options.Unconfirmed.Blocking, $"The connection is {limit.Status}.");
        }

        if (bandwidth == 0)
        {
            Remove(context, limit);
            return [];
        }

        var package = context.PackageFor(cen.Id, local, opposite);
        context.RequireRoom(package, limit?.Bandwidth ?? 0, bandwidth);
        if (limit is null)
        {
            limit = new LimitItem
            {
                CenId = cen.Id,
                LocalRegionId = local,
                OppositeRegionId = opposite,
                PackageId = package.Id,
                Bandwidth = bandwidth,
            };
            context.State.Limits.Add(limit);
        }

        limit.Bandwidth = bandwidth;
        limit.Transition = context.Begin("Modifying");
        return [];
    }

    public static JObject Describe(ActionContext context)
    {
        var region = context.Optional("TrRegionId");
        return context.Page(
            "CenInterRegionBandwidthLimits",
            "CenInterRegionBandwidthLimit",
            context.State.Limits
                .Where(limit => context.Optional("CenId") is not { Length: > 0 } cen || limit.CenId.Is(cen))
                .Where(limit => region is null || limit.LocalRegionId.Is(region) || limit.OppositeRegionId.Is(region))
                .Select(limit => new JObject
                {
                    ["CenId"] = limit.CenId,
                    ["LocalRegionId"] = limit.LocalRegionId,
                    ["OppositeRegionId"] = limit.OppositeRegionId,
                    ["BandwidthLimit"] = limit.Bandwidth,
                    ["BandwidthPackageId"] = limit.PackageId,
                    ["BandwidthType"] = "BandwidthPackage",
                    ["GeographicSpanId"] = context.Package(limit.PackageId).SpanId,
                    ["Status"] = limit.Status,
                }));
    }

    private static void Remove(ActionContext context, LimitItem? limit)
    {
        if (limit is null)
        {
            return;
        }

        limit.Transition = context.Begin("Modifying", endsGone: true);
        if (limit.IsSettled)
        {
            context.State.Limits.Remove(limit);
        }
    }
}
