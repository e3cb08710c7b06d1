using Pulumi;

namespace PulumiCen;

/// <summary>The arguments of <see cref="BandwidthPackage"/>.</summary>
public sealed class BandwidthPackageArgs : ResourceArgs
{
    /// <summary>
    /// How much bandwidth its connections have together, in Mbit/s: an integer from 2 to 10000. It can't go below
    /// what they have. Source: CreateCenBandwidthPackage, parameter Bandwidth.
    /// </summary>
    [Input("bandwidth", required: true)]
    public Input<int> Bandwidth { get; set; } = null!;

    [Input("areas", required: true)]
    private InputList<string>? _areas;

    /// <summary>
    /// The two areas it is for, in either order: <c>China</c>, <c>North-America</c>, <c>Asia-Pacific</c>,
    /// <c>Europe</c>, <c>South-America</c>, and of old <c>Australia</c> and <c>Middle-East</c>; others that the cloud
    /// has by now pass unchecked. Hong Kong is in <c>Asia-Pacific</c>. The same one twice is for connections within an
    /// area. Source: CreateCenBandwidthPackage, parameters GeographicRegionAId and GeographicRegionBId.
    /// </summary>
    public InputList<string> Areas
    {
        get => _areas ??= [];
        set => _areas = value;
    }

    /// <summary>
    /// The CEN instance it is attached to. Give the resource and not only its id: preview then knows which package it
    /// is even before the instance has an id. Default: <c>instanceId</c>.
    /// </summary>
    [Input("instance")]
    public Input<Instance>? Instance { get; set; }

    /// <summary>
    /// The id of the CEN instance it is attached to, such as <c>cen-abc</c>, for one that is no resource of this
    /// program. Default: that of <c>instance</c>; with neither, the package is not attached.
    /// </summary>
    [Input("instanceId")]
    public Input<string>? InstanceId { get; set; }

    /// <summary>
    /// Its name in the cloud: 1 to 128 characters, not starting with http:// or https://. Default: the resource's
    /// name in the program and a random suffix. Source: CreateCenBandwidthPackage, parameter Name.
    /// </summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary>
    /// A description: 1 to 256 characters, not starting with http:// or https://. Default: none. Source:
    /// CreateCenBandwidthPackage, parameter Description.
    /// </summary>
    [Input("description")]
    public Input<string>? Description { get; set; }

    [Input("tags")]
    private InputMap<string>? _tags;

    /// <summary>
    /// Tags: at most 20. A key has up to 64 characters and starts neither with aliyun nor with acs:, a value has up
    /// to 128; neither contains http:// or https://. Default: none. Source: CreateCenBandwidthPackage, parameter Tag.
    /// </summary>
    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }

    /// <summary>
    /// How it is paid for. Default: <c>PrePaid</c>, the only one in the current API reference. Source:
    /// CreateCenBandwidthPackage, parameter BandwidthPackageChargeType.
    /// </summary>
    [Input("chargeType")]
    public Input<ChargeType>? ChargeType { get; set; }

    /// <summary>
    /// How many months or years a prepaid package is bought for: 1, 2, 3 or 6 with <c>Month</c>, 1, 2 or 3 with
    /// <c>Year</c>. It counts at the purchase only; the cloud doesn't tell it afterwards. Default: 1. Source:
    /// CreateCenBandwidthPackage, parameter Period.
    /// </summary>
    [Input("period")]
    public Input<int>? Period { get; set; }

    /// <summary>
    /// The unit of <c>period</c>. It counts at the purchase only. Default: <c>Month</c>. Source:
    /// CreateCenBandwidthPackage, parameter PricingCycle.
    /// </summary>
    [Input("pricingCycle")]
    public Input<PricingCycle>? PricingCycle { get; set; }

    /// <summary>
    /// Whether a prepaid package renews itself at its end. It counts at the purchase only. Default: false. Source:
    /// CreateCenBandwidthPackage, parameter AutoRenew.
    /// </summary>
    [Input("autoRenew")]
    public Input<bool>? AutoRenew { get; set; }

    /// <summary>What destroy does to a prepaid package that the cloud won't release. Default: <c>Refuse</c>.</summary>
    [Input("deletion")]
    public Input<Deletion>? Deletion { get; set; }

    /// <summary>No arguments.</summary>
    public static new BandwidthPackageArgs Empty => new();
}
