using Pulumi;

namespace PulumiCen;

/// <summary>The arguments of <see cref="RegionConnection"/>.</summary>
public sealed class RegionConnectionArgs : ResourceArgs
{
    [Input("regionIds", required: true)]
    private InputList<string>? _regionIds;

    /// <summary>
    /// The ids of the two regions it connects, in either order, such as <c>cn-hangzhou</c> and <c>us-east-1</c>.
    /// Source: SetCenInterRegionBandwidthLimit, parameters LocalRegionId and OppositeRegionId.
    /// </summary>
    public InputList<string> RegionIds
    {
        get => _regionIds ??= [];
        set => _regionIds = value;
    }

    /// <summary>
    /// The package it draws its bandwidth from. Give the resource and not only its id: preview then adds up what the
    /// package has to carry even before it has an id. Default: <c>bandwidthPackageId</c>.
    /// </summary>
    [Input("bandwidthPackage")]
    public Input<BandwidthPackage>? BandwidthPackage { get; set; }

    /// <summary>
    /// The id of the package it draws its bandwidth from, such as <c>cenbwp-abc</c>, for one that is no resource of
    /// this program. Default: that of <c>bandwidthPackage</c>.
    /// </summary>
    [Input("bandwidthPackageId")]
    public Input<string>? BandwidthPackageId { get; set; }

    /// <summary>
    /// The CEN instance the two regions are connected in; needed only without a package. Default: the one that the
    /// package is attached to.
    /// </summary>
    [Input("instance")]
    public Input<Instance>? Instance { get; set; }

    /// <summary>
    /// The id of that CEN instance, such as <c>cen-abc</c>, for one that is no resource of this program. Default:
    /// that of <c>instance</c>, then the one that the package is attached to.
    /// </summary>
    [Input("instanceId")]
    public Input<string>? InstanceId { get; set; }

    /// <summary>
    /// Its bandwidth in Mbit/s: an integer from 1 to what the package has left. Default: none, which is a connection
    /// of 1 Kbit/s, good for a connectivity test and nothing else; it takes nothing out of the package. Source:
    /// SetCenInterRegionBandwidthLimit, parameter BandwidthLimit.
    /// </summary>
    [Input("bandwidth")]
    public Input<int>? Bandwidth { get; set; }

    /// <summary>The edition of the transit routers it lies between. Default: <c>Auto</c>.</summary>
    [Input("edition")]
    public Input<Edition>? Edition { get; set; }

    /// <summary>
    /// Where its bandwidth comes from. Default: <c>BandwidthPackage</c>. Source: SetCenInterRegionBandwidthLimit,
    /// parameter BandwidthType.
    /// </summary>
    [Input("bandwidthType")]
    public Input<BandwidthType>? BandwidthType { get; set; }

    /// <summary>
    /// The line it takes, Enterprise edition only: <c>Gold</c>, <c>Platinum</c> or another that the cloud has. With the
    /// bandwidth of a package it can be <c>Gold</c> only. Default: <c>Gold</c>. Source:
    /// CreateTransitRouterPeerAttachment, parameter DefaultLinkType.
    /// </summary>
    [Input("linkType")]
    public Input<string>? LinkType { get; set; }

    /// <summary>
    /// Whether the two transit routers tell each other their routes; Enterprise edition only. Default: false. Source:
    /// CreateTransitRouterPeerAttachment, parameter AutoPublishRouteEnabled.
    /// </summary>
    [Input("autoPublishRoutes")]
    public Input<bool>? AutoPublishRoutes { get; set; }

    /// <summary>
    /// Its name in the cloud, Enterprise edition only: 1 to 128 characters, not starting with http:// or https://.
    /// Default: none. Source: CreateTransitRouterPeerAttachment, parameter TransitRouterAttachmentName.
    /// </summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary>
    /// A description, Enterprise edition only: 1 to 256 characters, not starting with http:// or https://. Default:
    /// none. Source: CreateTransitRouterPeerAttachment, parameter TransitRouterAttachmentDescription.
    /// </summary>
    [Input("description")]
    public Input<string>? Description { get; set; }

    /// <summary>No arguments.</summary>
    public static new RegionConnectionArgs Empty => new();
}
