using Newtonsoft.Json.Linq;
using PulumiCen.Budget;
using PulumiCen.Cloud.Http;

namespace PulumiCen.Cloud;

/// <content>Transit routers and their peer attachments: connections of the Enterprise edition.</content>
public sealed partial class CenClient
{
    private const string ListAttachments = "ListTransitRouterPeerAttachments";

    /// <inheritdoc />
    public async Task<IReadOnlyList<TransitRouter>> ListTransitRoutersAsync(string cenId, CancellationToken cancellationToken)
    {
        var items = await connection.ReadNumberedAsync(
            "ListTransitRouters",
            new ApiParameters().Add("CenId", cenId),
            new ListField("TransitRouters"),
            cancellationToken);
        return [.. items.Select(item => new TransitRouter
        {
            Id = item.Text("TransitRouterId"),
            RegionId = item.Text("RegionId"),
            Type = item.Text("Type"),
            Status = item.Text("Status"),
        })];
    }

    /// <inheritdoc />
    public async Task<string> CreatePeerAttachmentAsync(
        PeerAttachmentOrder order, string clientToken, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        const string action = "CreateTransitRouterPeerAttachment";
        var parameters = Settings(order.Settings)
            .Add("CenId", order.CenId)
            .Add("RegionId", order.Router.RegionId)
            .Add("TransitRouterId", order.Router.Id)
            .Add("PeerTransitRouterId", order.Peer.Id)
            .Add("PeerTransitRouterRegionId", order.Peer.RegionId)
            .Add("ClientToken", clientToken);
        return IdIn(await SendAsync(action, parameters, cancellationToken), action, "TransitRouterAttachmentId");
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<PeerAttachment>> ListPeerAttachmentsAsync(
        string cenId, string regionId, CancellationToken cancellationToken)
    {
        var items = await connection.ReadTokenedAsync(
            ListAttachments,
            new ApiParameters().Add("CenId", cenId).Add("RegionId", regionId),
            new ListField("TransitRouterAttachments"),
            cancellationToken);
        return
        [
            .. items.Select(item => ReadAttachment(item, cenId, regionId)).OfType<PeerAttachment>()
                // It is gone already.
                .Where(attachment => !string.Equals(attachment.Status, AttachmentStatus.Detached, StringComparison.OrdinalIgnoreCase)),
        ];
    }

    /// <inheritdoc />
    public async Task UpdatePeerAttachmentAsync(
        string id, PeerAttachmentSettings settings, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(settings);
        await SendAsync(
            "UpdateTransitRouterPeerAttachmentAttribute",
            Settings(settings).Add("TransitRouterAttachmentId", id).Add("ClientToken", Guid.NewGuid().ToString()),
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task DeletePeerAttachmentAsync(string id, CancellationToken cancellationToken) =>
        await SendAsync(
            "DeleteTransitRouterPeerAttachment",
            new ApiParameters().Add("TransitRouterAttachmentId", id).Add("ClientToken", Guid.NewGuid().ToString()),
            cancellationToken);

    private static ApiParameters Settings(PeerAttachmentSettings settings) => new ApiParameters()
        .Add("CenBandwidthPackageId", settings.PackageId)
        .Add("Bandwidth", settings.Bandwidth?.ToMegabitsPerSecond())
        .Add("BandwidthType", settings.BandwidthType?.ToString())
        .Add("DefaultLinkType", settings.LinkType)
        .Add("TransitRouterAttachmentName", settings.Name)
        .Add("TransitRouterAttachmentDescription", settings.Description)
        .Add("AutoPublishRouteEnabled", settings.AutoPublishRoutes);

    private static PeerAttachment? ReadAttachment(JToken item, string cenId, string regionId)
    {
        var peer = item.Text("PeerTransitRouterRegionId");
        var local = item.OptionalText("RegionId") ?? regionId;
        if (peer.Length == 0 || peer.Equals(local, StringComparison.Ordinal))
        {
            return null;
        }

        return new PeerAttachment
        {
            Id = item.RequiredText("TransitRouterAttachmentId", ListAttachments),
            CenId = item.OptionalText("CenId") ?? cenId,
            Regions = RegionPair.Of(local, peer),
            TransitRouterId = item.Text("TransitRouterId"),
            PeerTransitRouterId = item.Text("PeerTransitRouterId"),
            PackageId = item.Text("CenBandwidthPackageId"),
            Bandwidth = item.BandwidthOrZero("Bandwidth", ListAttachments),
            BandwidthTypeName = item.Text("BandwidthType"),
            LinkType = item.Text("DefaultLinkType"),
            Status = item.Text("Status"),
            Name = item.Text("TransitRouterAttachmentName"),
            Description = item.Text("TransitRouterAttachmentDescription"),
            AutoPublishRoutes = item.Flag("AutoPublishRouteEnabled"),
        };
    }
}
