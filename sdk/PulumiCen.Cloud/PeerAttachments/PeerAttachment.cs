using PulumiCen.Budget;

namespace PulumiCen.Cloud;

/// <summary>A connection of the Enterprise edition (<c>ListTransitRouterPeerAttachments</c>).</summary>
public sealed record PeerAttachment
{
    /// <summary>Its id, <c>tr-attach-...</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its CEN.</summary>
    public required string CenId { get; init; }

    /// <summary>Its regions.</summary>
    public required RegionPair Regions { get; init; }

    /// <summary>The router that the attachment was made from.</summary>
    public string TransitRouterId { get; init; } = "";

    /// <summary>The router at the other end.</summary>
    public string PeerTransitRouterId { get; init; } = "";

    /// <summary>The package that it draws from; empty for none.</summary>
    public string PackageId { get; init; } = "";

    /// <summary>Its bandwidth; zero without a package, which is a connectivity test then.</summary>
    public Bandwidth Bandwidth { get; init; }

    /// <summary>How it is billed, as the cloud says: <c>BandwidthPackage</c>, <c>DataTransfer</c>, or what there is by now.</summary>
    public string BandwidthTypeName { get; init; } = "";

    /// <summary>
    /// How it is billed. What the cloud doesn't say, or what isn't known here, counts as drawn from the package that it names.
    /// </summary>
    public BandwidthType BandwidthType => string.Equals(
        BandwidthTypeName, nameof(BandwidthType.DataTransfer), StringComparison.OrdinalIgnoreCase)
            ? BandwidthType.DataTransfer
            : BandwidthType.BandwidthPackage;

    /// <summary>The line it takes, as the cloud says: one of <see cref="LinkTypes"/>, or what there is by now; empty where it doesn't say.</summary>
    public string LinkType { get; init; } = "";

    /// <summary>One of <see cref="AttachmentStatus"/>.</summary>
    public string Status { get; init; } = "";

    /// <summary>Its name; empty when it has none.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its description; empty when it has none.</summary>
    public string Description { get; init; } = "";

    /// <summary>Whether the routes of one router are published to the other by themselves.</summary>
    public bool AutoPublishRoutes { get; init; }
}
