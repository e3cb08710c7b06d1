using System.Collections.Frozen;

namespace PulumiCen.Migration.Sources;

/// <summary>The kinds of resources that a conversion looks at.</summary>
internal enum SourceType
{
    /// <summary>None of those below.</summary>
    Other,

    /// <summary>A CEN instance.</summary>
    Instance,

    /// <summary>A bandwidth package.</summary>
    Package,

    /// <summary>That a package is attached to an instance.</summary>
    PackageAttachment,

    /// <summary>A connection of the Basic edition.</summary>
    Limit,

    /// <summary>A connection of the Enterprise edition.</summary>
    PeerAttachment,

    /// <summary>A transit router, which says where a peer attachment ends.</summary>
    TransitRouter,
}

/// <summary>The names that the official provider has for them (pulumi/pulumi-alicloud, aliyun/terraform-provider-alicloud).</summary>
internal static class SourceTypes
{
    private const string PulumiCen = "alicloud:cen/";
    private const string TerraformCen = "alicloud_cen_";

    private static readonly FrozenDictionary<string, SourceType> Names = new Dictionary<string, SourceType>(StringComparer.Ordinal)
    {
        ["alicloud:cen/instance:Instance"] = SourceType.Instance,
        ["alicloud:cen/bandwidthPackage:BandwidthPackage"] = SourceType.Package,
        ["alicloud:cen/bandwidthPackageAttachment:BandwidthPackageAttachment"] = SourceType.PackageAttachment,
        ["alicloud:cen/bandwidthLimit:BandwidthLimit"] = SourceType.Limit,
        ["alicloud:cen/transitRouterPeerAttachment:TransitRouterPeerAttachment"] = SourceType.PeerAttachment,
        ["alicloud:cen/transitRouter:TransitRouter"] = SourceType.TransitRouter,
        ["alicloud_cen_instance"] = SourceType.Instance,
        ["alicloud_cen_bandwidth_package"] = SourceType.Package,
        ["alicloud_cen_bandwidth_package_attachment"] = SourceType.PackageAttachment,
        ["alicloud_cen_bandwidth_limit"] = SourceType.Limit,
        ["alicloud_cen_transit_router_peer_attachment"] = SourceType.PeerAttachment,
        ["alicloud_cen_transit_router"] = SourceType.TransitRouter,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static SourceType Of(string name) => Names.GetValueOrDefault(name);

    /// <summary>Whether it is anything of a CEN, converted or not.</summary>
    public static bool IsOfCen(string name) =>
        name.StartsWith(PulumiCen, StringComparison.Ordinal) || name.StartsWith(TerraformCen, StringComparison.Ordinal);
}
