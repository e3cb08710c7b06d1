using System.Collections.Immutable;
using Pulumi;

namespace PulumiCen;

/// <summary>
/// A region connection: the bandwidth between two regions of a CEN instance, drawn from the package of their areas.
/// </summary>
/// <remarks>
/// In the Basic edition it is an inter-region bandwidth limit, in the Enterprise edition a peer attachment of two
/// transit routers. A CEN instance has at most one connection of two regions. Its id is <c>CEN:REGION:REGION</c>, the
/// regions in ordinal order, such as <c>cen-abc:cn-hangzhou:us-east-1</c>.
/// </remarks>
[CenResourceType("cen:index:RegionConnection")]
public partial class RegionConnection : CustomResource
{
    /// <summary>Makes a resource with this name, these arguments and these options.</summary>
    /// <param name="name">Its name in the program, unique in the stack.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">
    /// Its options. The default of <c>DeleteBeforeReplace</c> is true: two regions have one connection, so the old one has to
    /// go first, for whatever reason it is replaced.
    /// </param>
    public RegionConnection(string name, RegionConnectionArgs args, CustomResourceOptions? options = null)
        : base("cen:index:RegionConnection", name, args ?? new RegionConnectionArgs(), options.WithDefaults(deleteBeforeReplace: true))
    {
    }

    private RegionConnection(string name, Input<string> id, CustomResourceOptions? options = null)
        : base("cen:index:RegionConnection", name, args: null, options.WithDefaults(id))
    {
    }

    /// <summary>
    /// The ids of the two regions it connects, in either order, such as <c>cn-hangzhou</c> and <c>us-east-1</c>.
    /// Source: SetCenInterRegionBandwidthLimit, parameters LocalRegionId and OppositeRegionId.
    /// </summary>
    [Output("regionIds")]
    public Output<ImmutableArray<string>> RegionIds { get; private set; } = null!;

    /// <summary>
    /// The id of the package it draws its bandwidth from, such as <c>cenbwp-abc</c>, for one that is no resource of
    /// this program. Default: that of <c>bandwidthPackage</c>.
    /// </summary>
    [Output("bandwidthPackageId")]
    public Output<string?> BandwidthPackageId { get; private set; } = null!;

    /// <summary>
    /// The id of that CEN instance, such as <c>cen-abc</c>, for one that is no resource of this program. Default:
    /// that of <c>instance</c>, then the one that the package is attached to.
    /// </summary>
    [Output("instanceId")]
    public Output<string?> InstanceId { get; private set; } = null!;

    /// <summary>
    /// Its bandwidth in Mbit/s: an integer from 1 to what the package has left. Default: none, which is a connection
    /// of 1 Kbit/s, good for a connectivity test and nothing else; it takes nothing out of the package. Source:
    /// SetCenInterRegionBandwidthLimit, parameter BandwidthLimit.
    /// </summary>
    [Output("bandwidth")]
    public Output<int?> Bandwidth { get; private set; } = null!;

    /// <summary>The edition of the transit routers it lies between. Default: <c>Auto</c>.</summary>
    [Output("edition")]
    public Output<Edition> Edition { get; private set; } = null!;

    /// <summary>
    /// Where its bandwidth comes from. Default: <c>BandwidthPackage</c>. Source: SetCenInterRegionBandwidthLimit,
    /// parameter BandwidthType.
    /// </summary>
    [Output("bandwidthType")]
    public Output<BandwidthType> BandwidthType { get; private set; } = null!;

    /// <summary>
    /// The line it takes, Enterprise edition only: <c>Gold</c>, <c>Platinum</c> or another that the cloud has. With the
    /// bandwidth of a package it can be <c>Gold</c> only. Default: <c>Gold</c>. Source:
    /// CreateTransitRouterPeerAttachment, parameter DefaultLinkType.
    /// </summary>
    [Output("linkType")]
    public Output<string?> LinkType { get; private set; } = null!;

    /// <summary>
    /// Whether the two transit routers tell each other their routes; Enterprise edition only. Default: false. Source:
    /// CreateTransitRouterPeerAttachment, parameter AutoPublishRouteEnabled.
    /// </summary>
    [Output("autoPublishRoutes")]
    public Output<bool?> AutoPublishRoutes { get; private set; } = null!;

    /// <summary>
    /// Its name in the cloud, Enterprise edition only: 1 to 128 characters, not starting with http:// or https://.
    /// Default: none. Source: CreateTransitRouterPeerAttachment, parameter TransitRouterAttachmentName.
    /// </summary>
    [Output("name")]
    public Output<string?> Name { get; private set; } = null!;

    /// <summary>
    /// A description, Enterprise edition only: 1 to 256 characters, not starting with http:// or https://. Default:
    /// none. Source: CreateTransitRouterPeerAttachment, parameter TransitRouterAttachmentDescription.
    /// </summary>
    [Output("description")]
    public Output<string?> Description { get; private set; } = null!;

    /// <summary>What it has, in Kbit/s: 1000 times its bandwidth, or 1 for a connectivity test.</summary>
    [Output("effectiveBandwidthKbps")]
    public Output<int> EffectiveBandwidthKbps { get; private set; } = null!;

    /// <summary>
    /// Its state in the cloud: <c>Active</c> or <c>Modifying</c> (Basic), <c>Attached</c>, <c>Attaching</c>,
    /// <c>Modifying</c> or <c>Detaching</c> (Enterprise), <c>ConnectivityTest</c> where the cloud has no row for it
    /// because it has no bandwidth.
    /// </summary>
    [Output("status")]
    public Output<string> Status { get; private set; } = null!;

    /// <summary>The id of its peer attachment, such as <c>tr-attach-abc</c>; Enterprise edition only.</summary>
    [Output("attachmentId")]
    public Output<string?> AttachmentId { get; private set; } = null!;

    /// <summary>Reads a resource that exists already, in this stack or not.</summary>
    /// <param name="name">Its name in the program, unique in the stack.</param>
    /// <param name="id">Its id in the cloud.</param>
    /// <param name="options">Its options.</param>
    public static RegionConnection Get(string name, Input<string> id, CustomResourceOptions? options = null) => new(name, id, options);
}
