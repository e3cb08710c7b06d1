using System.Collections.Immutable;
using Pulumi;

namespace PulumiCen;

/// <summary>
/// A bandwidth package (newer documentation: bandwidth plan): bandwidth between two areas, which the region
/// connections of a CEN instance share.
/// </summary>
/// <remarks>
/// An instance has at most one package for a pair of areas, and the connections of a package never have more
/// bandwidth together than the package has. Preview says so when a program asks for more.
/// </remarks>
[CenResourceType("cen:index:BandwidthPackage")]
public partial class BandwidthPackage : CustomResource
{
    /// <summary>Makes a resource with this name, these arguments and these options.</summary>
    /// <param name="name">Its name in the program, unique in the stack.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">Its options.</param>
    public BandwidthPackage(string name, BandwidthPackageArgs args, CustomResourceOptions? options = null)
        : base("cen:index:BandwidthPackage", name, args ?? new BandwidthPackageArgs(), options.WithDefaults())
    {
    }

    private BandwidthPackage(string name, Input<string> id, CustomResourceOptions? options = null)
        : base("cen:index:BandwidthPackage", name, args: null, options.WithDefaults(id))
    {
    }

    /// <summary>
    /// How much bandwidth its connections have together, in Mbit/s: an integer from 2 to 10000. It can't go below
    /// what they have. Source: CreateCenBandwidthPackage, parameter Bandwidth.
    /// </summary>
    [Output("bandwidth")]
    public Output<int> Bandwidth { get; private set; } = null!;

    /// <summary>
    /// The two areas it is for, in either order: <c>China</c>, <c>North-America</c>, <c>Asia-Pacific</c>,
    /// <c>Europe</c>, <c>South-America</c>, and of old <c>Australia</c> and <c>Middle-East</c>; others that the cloud
    /// has by now pass unchecked. Hong Kong is in <c>Asia-Pacific</c>. The same one twice is for connections within an
    /// area. Source: CreateCenBandwidthPackage, parameters GeographicRegionAId and GeographicRegionBId.
    /// </summary>
    [Output("areas")]
    public Output<ImmutableArray<string>> Areas { get; private set; } = null!;

    /// <summary>
    /// The id of the CEN instance it is attached to, such as <c>cen-abc</c>, for one that is no resource of this
    /// program. Default: that of <c>instance</c>; with neither, the package is not attached.
    /// </summary>
    [Output("instanceId")]
    public Output<string?> InstanceId { get; private set; } = null!;

    /// <summary>
    /// Its name in the cloud: 1 to 128 characters, not starting with http:// or https://. Default: the resource's
    /// name in the program and a random suffix. Source: CreateCenBandwidthPackage, parameter Name.
    /// </summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>
    /// A description: 1 to 256 characters, not starting with http:// or https://. Default: none. Source:
    /// CreateCenBandwidthPackage, parameter Description.
    /// </summary>
    [Output("description")]
    public Output<string?> Description { get; private set; } = null!;

    /// <summary>
    /// Tags: at most 20. A key has up to 64 characters and starts neither with aliyun nor with acs:, a value has up
    /// to 128; neither contains http:// or https://. Default: none. Source: CreateCenBandwidthPackage, parameter Tag.
    /// </summary>
    [Output("tags")]
    public Output<ImmutableDictionary<string, string>?> Tags { get; private set; } = null!;

    /// <summary>
    /// How it is paid for. Default: <c>PrePaid</c>, the only one in the current API reference. Source:
    /// CreateCenBandwidthPackage, parameter BandwidthPackageChargeType.
    /// </summary>
    [Output("chargeType")]
    public Output<ChargeType> ChargeType { get; private set; } = null!;

    /// <summary>
    /// How many months or years a prepaid package is bought for: 1, 2, 3 or 6 with <c>Month</c>, 1, 2 or 3 with
    /// <c>Year</c>. It counts at the purchase only; the cloud doesn't tell it afterwards. Default: 1. Source:
    /// CreateCenBandwidthPackage, parameter Period.
    /// </summary>
    [Output("period")]
    public Output<int?> Period { get; private set; } = null!;

    /// <summary>
    /// The unit of <c>period</c>. It counts at the purchase only. Default: <c>Month</c>. Source:
    /// CreateCenBandwidthPackage, parameter PricingCycle.
    /// </summary>
    [Output("pricingCycle")]
    public Output<PricingCycle?> PricingCycle { get; private set; } = null!;

    /// <summary>
    /// Whether a prepaid package renews itself at its end. It counts at the purchase only. Default: false. Source:
    /// CreateCenBandwidthPackage, parameter AutoRenew.
    /// </summary>
    [Output("autoRenew")]
    public Output<bool?> AutoRenew { get; private set; } = null!;

    /// <summary>What destroy does to a prepaid package that the cloud won't release. Default: <c>Refuse</c>.</summary>
    [Output("deletion")]
    public Output<Deletion> Deletion { get; private set; } = null!;

    /// <summary>
    /// Its state in the cloud: <c>Idle</c> (not attached) or <c>InUse</c> (attached). Source:
    /// DescribeCenBandwidthPackages.
    /// </summary>
    [Output("status")]
    public Output<string> Status { get; private set; } = null!;

    /// <summary>
    /// Whether it can be used: <c>Normal</c>, <c>FinancialLocked</c> (overdue) or <c>SecurityLocked</c>. Source:
    /// DescribeCenBandwidthPackages.
    /// </summary>
    [Output("businessStatus")]
    public Output<string> BusinessStatus { get; private set; } = null!;

    /// <summary>
    /// When it ends, in UTC, such as <c>2027-03-07T16:00Z</c>; far in the future when it is paid as you go. Source:
    /// DescribeCenBandwidthPackages.
    /// </summary>
    [Output("expiredTime")]
    public Output<string?> ExpiredTime { get; private set; } = null!;

    /// <summary>
    /// The cloud's name for the two areas, such as <c>north-america_china</c>. Source: DescribeCenBandwidthPackages,
    /// GeographicSpanId.
    /// </summary>
    [Output("spanId")]
    public Output<string> SpanId { get; private set; } = null!;

    /// <summary>
    /// What it will have by itself, in Mbit/s, when a temporary upgrade ends or it is renewed; absent when it stays as
    /// it is, and when the cloud doesn't say how much it will be. Source: DescribeCenBandwidthPackages with
    /// IncludeReservationData, ReservationBandwidth.
    /// </summary>
    [Output("laterBandwidth")]
    public Output<int?> LaterBandwidth { get; private set; } = null!;

    /// <summary>
    /// From when, in UTC, such as <c>2026-12-24T16:00Z</c>; absent when it stays as it is, and empty when the cloud
    /// doesn't say when. Source: DescribeCenBandwidthPackages with IncludeReservationData, ReservationActiveTime.
    /// </summary>
    [Output("laterBandwidthFrom")]
    public Output<string?> LaterBandwidthFrom { get; private set; } = null!;

    /// <summary>
    /// Why, in the cloud's word, such as <c>TEMP_UPGRADE</c>; absent when it stays as it is. Source:
    /// DescribeCenBandwidthPackages with IncludeReservationData, ReservationOrderType.
    /// </summary>
    [Output("laterBandwidthOrderType")]
    public Output<string?> LaterBandwidthOrderType { get; private set; } = null!;

    /// <summary>Reads a resource that exists already, in this stack or not.</summary>
    /// <param name="name">Its name in the program, unique in the stack.</param>
    /// <param name="id">Its id in the cloud.</param>
    /// <param name="options">Its options.</param>
    public static BandwidthPackage Get(string name, Input<string> id, CustomResourceOptions? options = null) => new(name, id, options);
}
