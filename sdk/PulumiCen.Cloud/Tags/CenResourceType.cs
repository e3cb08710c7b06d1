namespace PulumiCen.Cloud;

/// <summary>What a tag is put on: the parameter <c>ResourceType</c> of <c>TagResources</c>.</summary>
public enum CenResourceType
{
    /// <summary>A CEN instance (<c>Cen</c>).</summary>
    Instance,

    /// <summary>A bandwidth package (<c>BandwidthPackage</c>).</summary>
    BandwidthPackage,

    /// <summary>A transit router (<c>TransitRouter</c>).</summary>
    TransitRouter,

    /// <summary>A peer attachment (<c>TransitRouterPeerAttachment</c>).</summary>
    PeerAttachment,
}
