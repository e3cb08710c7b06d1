using PulumiCen.Budget;
using PulumiCen.Cloud;
using PulumiCen.Provider.Cloud;

namespace PulumiCen.Provider.Resources.RegionConnections;

/// <summary>Connections of the Enterprise edition: peer attachments between transit routers.</summary>
internal sealed class EnterpriseConnections(CloudAccess access, TimeProvider time) : IConnectionEdition
{
    private readonly SharedLists<TransitRouter> _routers = new(time);
    private readonly SharedLists<PeerAttachment> _attachments = new(time);

    /// <summary>The Enterprise transit router of each region of a CEN.</summary>
    public async Task<IReadOnlyDictionary<string, TransitRouter>> RoutersAsync(string cenId, CancellationToken cancellationToken)
    {
        var routers = await _routers.GetAsync(
            cenId, ReadAge.Recent, () => access.Client.ListTransitRoutersAsync(cenId, CancellationToken.None), cancellationToken);
        return routers
            .Where(router => router.IsEnterprise)
            .GroupBy(router => router.RegionId, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
    }

    public async Task<ActualConnection?> FindAsync(ConnectionId id, ReadAge age, CancellationToken cancellationToken)
    {
        if ((await RoutersAsync(id.CenId, cancellationToken)).Count == 0)
        {
            return null;
        }

        // An attachment is listed with the region that it was made from, which may be either.
        foreach (var region in new[] { id.Regions.First, id.Regions.Second })
        {
            var attachments = await ReadAttachmentsAsync(id.CenId, region, age, cancellationToken);
            if (attachments.FirstOrDefault(attachment => attachment.Regions == id.Regions) is { } found)
            {
                return Read(found);
            }
        }

        return null;
    }

    /// <summary>All peer attachments of a CEN.</summary>
    public async Task<IReadOnlyList<ActualConnection>> ListAsync(string cenId, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, ActualConnection>(StringComparer.Ordinal);
        foreach (var region in (await RoutersAsync(cenId, cancellationToken)).Keys)
        {
            foreach (var attachment in await ReadAttachmentsAsync(cenId, region, ReadAge.Now, cancellationToken))
            {
                found[attachment.Id] = Read(attachment);
            }
        }

        return [.. found.Values];
    }

    public async Task<ActualConnection> SetAsync(
        ConnectionId id, ActualConnection? actual, ConnectionInputs desired, Bandwidth? bandwidth, CancellationToken cancellationToken)
    {
        if (actual is { Status: AttachmentStatus.Attached } && actual.Bandwidth == bandwidth && actual.IsWhat(desired) && actual.HasSettingsOf(desired))
        {
            return actual;
        }

        if (actual?.AttachmentId is { } attachmentId && (bandwidth is not null || actual.Bandwidth is null))
        {
            await access.Client.UpdatePeerAttachmentAsync(attachmentId, SettingsOf(actual, desired, bandwidth), cancellationToken);
        }
        else
        {
            // The cloud can't take the package away from an attachment: a connectivity test is made anew.
            await (actual?.AttachmentId is null ? Task.CompletedTask : RemoveAsync(actual, cancellationToken));
            await CreateAsync(id, SettingsOf(null, desired, bandwidth), cancellationToken);
        }

        var set = await access.WaitAsync(
            $"\"{id}\" to have {bandwidth ?? Bandwidth.ConnectivityTest}",
            token => FindAsync(id, ReadAge.Now, token),
            found => found?.Status is AttachmentStatus.Attached && found.IsWhat(desired),
            cancellationToken);
        return set!;
    }

    public async Task RemoveAsync(ActualConnection actual, CancellationToken cancellationToken)
    {
        await access.Client.DeletePeerAttachmentAsync(actual.AttachmentId!, cancellationToken);
        await access.WaitAsync(
            $"\"{actual.Id}\" to be gone", token => FindAsync(actual.Id, ReadAge.Now, token), found => found is null, cancellationToken);
    }

    private Task<IReadOnlyList<PeerAttachment>> ReadAttachmentsAsync(
        string cenId, string region, ReadAge age, CancellationToken cancellationToken) => _attachments.GetAsync(
            $"{cenId}:{region}",
            age,
            () => access.Client.ListPeerAttachmentsAsync(cenId, region, CancellationToken.None),
            cancellationToken);

    private async Task CreateAsync(ConnectionId id, PeerAttachmentSettings settings, CancellationToken cancellationToken)
    {
        var routers = await RoutersAsync(id.CenId, cancellationToken);
        var order = new PeerAttachmentOrder
        {
            CenId = id.CenId,
            Router = routers[id.Regions.First],
            Peer = routers[id.Regions.Second],
            Settings = settings,
        };
        await access.Client.CreatePeerAttachmentAsync(order, Guid.NewGuid().ToString(), cancellationToken);
    }

    private static PeerAttachmentSettings SettingsOf(ActualConnection? actual, ConnectionInputs desired, Bandwidth? bandwidth) => new()
    {
        // Without a package the cloud gives the test bandwidth of 1 Kbit/s.
        PackageId = bandwidth is null || desired.IsByTraffic ? null : desired.Package.Id,
        Bandwidth = bandwidth,
        BandwidthType = desired.IsByTraffic ? BandwidthType.DataTransfer : BandwidthType.BandwidthPackage,
        LinkType = LinkTypeOf(actual, desired),
        AutoPublishRoutes = desired.AutoPublishRoutes.TryGetValue(out var publishes) && publishes,
        Name = desired.Name.TryGetValue(out var name) ? name : "",
        Description = desired.Description.TryGetValue(out var description) ? description : "",
    };

    /// <summary>
    /// A program that names no line gets the cloud's own, which accounts may differ in; one that was taken for another
    /// before goes back to the documented default.
    /// </summary>
    private static string? LinkTypeOf(ActualConnection? actual, ConnectionInputs desired) =>
        desired.LinkType.TryGetValue(out var line) ? line
        : actual is null || actual.HasLineOf(desired) ? null
        : LinkTypes.Gold;

    private static ActualConnection Read(PeerAttachment attachment) => new(
        new ConnectionId(attachment.CenId, attachment.Regions),
        ConnectionTable.Enterprise,
        attachment.Bandwidth == Bandwidth.Zero ? null : attachment.Bandwidth,
        attachment.Status)
    {
        PackageId = attachment.PackageId is { Length: > 0 } package ? package : null,
        Type = attachment.BandwidthType,
        AttachmentId = attachment.Id,
        LinkType = attachment.LinkType is { Length: > 0 } line ? line : null,
        AutoPublishRoutes = attachment.AutoPublishRoutes,
        Name = attachment.Name,
        Description = attachment.Description,
    };
}
