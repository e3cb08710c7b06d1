namespace PulumiCen.Cloud;

/// <summary>What <c>CreateTransitRouterPeerAttachment</c> is to create.</summary>
public sealed record PeerAttachmentOrder
{
    /// <summary>The CEN.</summary>
    public required string CenId { get; init; }

    /// <summary>The router that the attachment is made from.</summary>
    public required TransitRouter Router { get; init; }

    /// <summary>The router at the other end.</summary>
    public required TransitRouter Peer { get; init; }

    /// <summary>What can be changed later.</summary>
    public required PeerAttachmentSettings Settings { get; init; }
}
