namespace PulumiCen.Policy.Alicloud;

/// <summary>The type tokens of the official package <c>alicloud</c> (pulumi/pulumi-alicloud, schema.json).</summary>
internal static class AlicloudTypes
{
    public const string Instance = "alicloud:cen/instance:Instance";

    public const string Package = "alicloud:cen/bandwidthPackage:BandwidthPackage";

    public const string Attachment = "alicloud:cen/bandwidthPackageAttachment:BandwidthPackageAttachment";

    public const string Limit = "alicloud:cen/bandwidthLimit:BandwidthLimit";

    public const string PeerAttachment = "alicloud:cen/transitRouterPeerAttachment:TransitRouterPeerAttachment";
}
