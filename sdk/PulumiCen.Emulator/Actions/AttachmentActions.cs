using Newtonsoft.Json.Linq;
using PulumiCen.Emulator.Behaviours;
using PulumiCen.Emulator.Requests;
using PulumiCen.Emulator.State;

namespace PulumiCen.Emulator.Actions;

/// <summary>Connections of the Enterprise edition.</summary>
internal static class AttachmentActions
{
    public static JObject Create(ActionContext context)
    {
        var peer = RouterActions.Router(context, context.Required("PeerTransitRouterId"), isPeer: true);
        var router = LocalRouter(context);
        var cen = context.SettledCen(router.CenId);
        RequireMatch(context, router, peer);
        RequireEdition(router, peer);
        context.RequirePeer(context.AreaOf(router.RegionId), context.AreaOf(peer.RegionId));
        if (context.State.Attachments.Exists(item => item.CenId.Is(cen.Id) && !item.IsDetached && item.IsBetween(router.RegionId, peer.RegionId)))
        {
            throw ActionContext.Refuse(
                context.Options.Codes.AttachmentExists, "The two transit routers are connected already.");
        }

        var attachment = new AttachmentItem
        {
            Id = context.State.IdToCome("tr-attach"),
            CenId = cen.Id,
            RouterId = router.Id,
            RegionId = router.RegionId,
            PeerRouterId = peer.Id,
            PeerRegionId = peer.RegionId,
            Tags = context.Tags(),
        };
        var change = AttachmentChange.Check(context, attachment);
        if (IsDryRun(context))
        {
            return [];
        }

        context.State.NewId("tr-attach");
        context.State.Attachments.Add(attachment);
        change.Apply(context, attachment, "Attaching");
        return new JObject { ["TransitRouterAttachmentId"] = attachment.Id };
    }

    public static JObject Update(ActionContext context)
    {
        var attachment = Settled(context, Existing(context, context.Required("TransitRouterAttachmentId")));
        var change = AttachmentChange.Check(context, attachment);
        if (!IsDryRun(context))
        {
            change.Apply(context, attachment, "Modifying");
        }

        return [];
    }

    /// <summary>An unknown id is no error of this action.</summary>
    [Confirmed("deleting a peer attachment that there isn't is granted", Sources.DeletePeer)]
    public static JObject Delete(ActionContext context)
    {
        var found = Find(context, context.Required("TransitRouterAttachmentId"));
        if (found is null || IsDryRun(context))
        {
            return [];
        }

        var attachment = Settled(context, found);
        attachment.ListedAfterwards = context.Options.ShowsDetached ? context.Options.Settling : TimeSpan.Zero;
        attachment.Transition = context.Begin("Detaching", endsGone: true);
        if (attachment.IsSettled)
        {
            context.State.Attachments.Remove(attachment);
        }

        return [];
    }

    public static JObject List(ActionContext context)
    {
        var (cen, region, router, id) = (
            context.Optional("CenId"), context.Optional("RegionId"), context.Optional("TransitRouterId"), context.Optional("TransitRouterAttachmentId"));
        if (router is null && (cen is null || region is null))
        {
            // One of the two ways to ask is needed.
            context.Required(cen is null ? "CenId" : "RegionId");
        }

        return TokenPage.Of(context, "TransitRouterAttachments", context.State.Attachments
            .Where(item => (cen is null || item.CenId.Is(cen))
                && (region is null || item.RegionId.Is(region) || item.PeerRegionId.Is(region))
                && (router is null || item.RouterId.Is(router) || item.PeerRouterId.Is(router))
                && (id is null || item.Id.Is(id))
                && context.HasTags(item.Tags)), item => Show(context.State, item));
    }

    public static AttachmentItem Existing(ActionContext context, string id) => Find(context, id) ?? throw ActionContext.Refuse(
        context.Options.Codes.AttachmentUnknown, $"The transit router attachment {id} doesn't exist.");

    /// <summary>The router that the attachment is made from: by its id, or the CEN's in a region.</summary>
    private static RouterItem LocalRouter(ActionContext context)
    {
        if (context.Optional("TransitRouterId") is { } id)
        {
            return RouterActions.Router(context, id);
        }

        var (cen, region) = (context.RouterCen(context.Required("CenId")), context.Required("RegionId"));
        return context.State.Routers.Find(router => router.CenId.Is(cen.Id) && router.RegionId.Is(region))
            ?? throw ActionContext.Refuse(
                context.Options.Codes.RouterUnknown, $"{cen.Id} has no transit router in {region}.");
    }

    private static void RequireMatch(ActionContext context, RouterItem router, RouterItem peer)
    {
        if (context.Optional("CenId") is { } cen && !router.CenId.Is(cen))
        {
            throw ActionContext.Invalid("CenId");
        }

        if (context.Optional("RegionId") is { } region && !router.RegionId.Is(region))
        {
            throw new RefusalException(400, "IllegalParam.RegionId", "The specified RegionId is invalid.");
        }

        if (router.RegionId.Is(peer.RegionId) || (context.Optional("PeerTransitRouterRegionId") is { } other && !peer.RegionId.Is(other)))
        {
            throw new RefusalException(400, "IllegalParam.PeerRegionId", "The specified PeerTransitRouterRegionId is invalid.");
        }

        if (!peer.CenId.Is(router.CenId))
        {
            throw ActionContext.Invalid("PeerTransitRouterId");
        }
    }

    [Confirmed("a connection between a Basic and an Enterprise edition transit router is made, and deleted, from the Enterprise side", Sources.UserGuide)]
    [Confirmed("a Basic edition transit router at the near end: 400 OperationUnsupported.TransitRouterId; at both: 400 OperationUnsupported.TransitRouterType", Sources.CreatePeer)]
    private static void RequireEdition(RouterItem router, RouterItem peer)
    {
        if (router.IsBasic)
        {
            throw new RefusalException(
                400,
                peer.IsBasic ? "OperationUnsupported.TransitRouterType" : "OperationUnsupported.TransitRouterId",
                "The transit router is of the Basic edition.");
        }
    }

    private static bool IsDryRun(ActionContext context) => context.Flag("DryRun", false)
        && (!context.Options.DryRunIsError
            ? true
            : throw new RefusalException(400, "DryRunOperation", "Request validation has been passed with DryRun flag set."));

    private static AttachmentItem? Find(ActionContext context, string id) =>
        context.State.Attachments.Find(item => item.Id.Is(id) && !item.IsDetached);

    private static AttachmentItem Settled(ActionContext context, AttachmentItem attachment) => attachment.IsSettled
        ? attachment
        : throw ActionContext.Refuse(
            context.Options.Codes.AttachmentStatus, $"The attachment {attachment.Id} is {attachment.Status}.");

    private static JObject Show(CloudState state, AttachmentItem item)
    {
        var shown = new JObject
        {
            ["TransitRouterAttachmentId"] = item.Id,
            ["CenId"] = item.CenId,
            ["TransitRouterId"] = item.RouterId,
            ["RegionId"] = item.RegionId,
            ["PeerTransitRouterId"] = item.PeerRouterId,
            ["PeerTransitRouterRegionId"] = item.PeerRegionId,
            ["BandwidthType"] = item.BandwidthType,
            ["DefaultLinkType"] = item.LinkType,
            ["AutoPublishRouteEnabled"] = item.AutoPublishRoutes,
            ["TransitRouterAttachmentName"] = item.Name,
            ["TransitRouterAttachmentDescription"] = item.Description,
            ["Status"] = item.Status,
            ["ResourceType"] = "TR",
            // A plain list here, as the whole list of attachments is.
            ["Tags"] = TagActions.Show(item.Tags)["Tag"],
        };
        if (item.PackageId is not null)
        {
            shown["CenBandwidthPackageId"] = item.PackageId;
            shown["GeographicSpanId"] = state.Packages.Find(package => package.Id.Is(item.PackageId))?.SpanId;
        }

        if (item.Bandwidth is { } bandwidth)
        {
            shown["Bandwidth"] = bandwidth;
        }

        return shown;
    }
}
