using Newtonsoft.Json.Linq;
using PulumiCen.Emulator.Requests;
using PulumiCen.Emulator.State;

namespace PulumiCen.Emulator.Actions;

/// <summary>Connections of the Enterprise edition.</summary>
internal static class AttachmentActions
{
    public static JObject Create(ActionContext context)
    {
        var cen = context.SettledCen(context.Required("CenId"));
        var router = Router(context, context.Required("TransitRouterId"));
        var peer = Router(context, context.Required("PeerTransitRouterId"));
        context.RegionPair(router.RegionId, peer.RegionId);
        if (context.State.Attachments.Exists(item =>
            item.CenId.Is(cen.Id) && item.IsBetween(router.RegionId, peer.RegionId)))
        {
            // UNCONFIRMED code.
            throw new RefusalException(409, "OperationFailed.PeerAttachmentExist", "The two transit routers are connected already.");
        }

        var attachment = new AttachmentItem
        {
            Id = $"tr-attach-emu{context.State.NextNumber:D6}",
            CenId = cen.Id,
            RouterId = router.Id,
            RegionId = router.RegionId,
            PeerRouterId = peer.Id,
            PeerRegionId = peer.RegionId,
        };
        Apply(context, attachment);
        context.State.NextNumber++;
        context.State.Attachments.Add(attachment);
        attachment.Transition = context.Begin("Attaching");
        return new JObject { ["TransitRouterAttachmentId"] = attachment.Id };
    }

    public static JObject Update(ActionContext context)
    {
        var attachment = Settled(context, Find(context) ?? throw new RefusalException(
            404, "InvalidTransitRouterAttachmentId.NotFound", "The transit router attachment doesn't exist."));
        Apply(context, attachment);
        attachment.Transition = context.Begin("Modifying");
        return [];
    }

    /// <summary>An unknown id is no error of this action.</summary>
    public static JObject Delete(ActionContext context)
    {
        if (Find(context) is { } found)
        {
            var attachment = Settled(context, found);
            attachment.Transition = context.Begin("Detaching", endsGone: true);
            if (attachment.IsSettled)
            {
                context.State.Attachments.Remove(attachment);
            }
        }

        return [];
    }

    public static JObject List(ActionContext context)
    {
        var (cen, region, router, id) = (
            context.Optional("CenId"), context.Optional("RegionId"), context.Optional("TransitRouterId"), context.Optional("TransitRouterAttachmentId"));
        return TokenPage.Of(context, "TransitRouterAttachments", context.State.Attachments
            .Where(item => (cen is null || item.CenId.Is(cen))
                && (region is null || item.RegionId.Is(region) || item.PeerRegionId.Is(region))
                && (router is null || item.RouterId.Is(router))
                && (id is null || item.Id.Is(id)))
            .Select(item => Show(context.State, item)));
    }

    /// <summary>Checks everything, then changes the attachment.</summary>
    private static void Apply(ActionContext context, AttachmentItem attachment)
    {
        var type = context.Optional("BandwidthType") ?? attachment.BandwidthType;
        var package = type switch
        {
            "BandwidthPackage" => context.Optional("CenBandwidthPackageId") ?? attachment.PackageId,
            "DataTransfer" => null,
            _ => throw ActionContext.Invalid("BandwidthType"),
        };
        var bandwidth = context.OptionalNumber("Bandwidth") ?? attachment.Bandwidth;
        var (name, description) = (
            context.Name("TransitRouterAttachmentName"), context.Description("TransitRouterAttachmentDescription"));
        var publishes = context.Flag("AutoPublishRouteEnabled", attachment.AutoPublishRoutes);
        if (bandwidth is < 1)
        {
            throw ActionContext.Invalid("Bandwidth");
        }

        if (package is not null)
        {
            RequirePackage(context, attachment, context.SettledPackage(package), bandwidth ?? 0);
        }
        else if (bandwidth is not null && type is "BandwidthPackage")
        {
            throw ActionContext.Refuse(context.Options.Unconfirmed.NoPackage, "A bandwidth needs a bandwidth package.");
        }

        (attachment.BandwidthType, attachment.PackageId, attachment.Bandwidth) = (type, package, bandwidth);
        (attachment.Name, attachment.Description) = (name ?? attachment.Name, description ?? attachment.Description);
        attachment.AutoPublishRoutes = publishes;
    }

    private static void RequirePackage(ActionContext context, AttachmentItem attachment, PackageItem package, long bandwidth)
    {
        if (!package.CenId.Is(attachment.CenId)
            || !package.IsFor(context.AreaOf(attachment.RegionId).Id, context.AreaOf(attachment.PeerRegionId).Id))
        {
            throw ActionContext.Refuse(
                context.Options.Unconfirmed.NoPackage, $"{package.Id} isn't a package of the CEN for these two regions.");
        }

        var drawsAlready = context.State.AttachmentsOf(package.Id).Contains(attachment);
        context.RequireRoom(package, drawsAlready ? attachment.Bandwidth ?? 0 : 0, bandwidth);
    }

    private static AttachmentItem? Find(ActionContext context)
    {
        var id = context.Required("TransitRouterAttachmentId");
        return context.State.Attachments.Find(item => item.Id.Is(id));
    }

    private static AttachmentItem Settled(ActionContext context, AttachmentItem attachment) => attachment.IsSettled
        ? attachment
        : throw new RefusalException(400, "IncorrectStatus.Status", $"The attachment {attachment.Id} is {attachment.Status}.");

    private static RouterItem Router(ActionContext context, string id) =>
        context.State.Routers.Find(router => router.Id.Is(id))
        ?? throw new RefusalException(404, "InvalidTransitRouterId.NotFound", $"The transit router {id} doesn't exist.");

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
            ["AutoPublishRouteEnabled"] = item.AutoPublishRoutes,
            ["TransitRouterAttachmentName"] = item.Name,
            ["TransitRouterAttachmentDescription"] = item.Description,
            ["Status"] = item.Status,
            ["ResourceType"] = "TR",
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
