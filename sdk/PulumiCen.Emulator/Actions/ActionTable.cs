using System.Collections.Frozen;
using Newtonsoft.Json.Linq;
using PulumiCen.Emulator.Requests;

namespace PulumiCen.Emulator.Actions;

/// <summary>All actions by name.</summary>
internal static class ActionTable
{
    private static readonly FrozenDictionary<string, Func<ActionContext, JObject>> Actions =
        new Dictionary<string, Func<ActionContext, JObject>>(StringComparer.Ordinal)
        {
            ["CreateCen"] = InstanceActions.Create,
            ["DescribeCens"] = InstanceActions.Describe,
            ["ModifyCenAttribute"] = InstanceActions.Modify,
            ["DeleteCen"] = InstanceActions.Delete,
            ["CreateCenBandwidthPackage"] = PackageActions.Create,
            ["DescribeCenBandwidthPackages"] = PackageActions.Describe,
            ["ModifyCenBandwidthPackageAttribute"] = PackageActions.Modify,
            ["ModifyCenBandwidthPackageSpec"] = PackageActions.Resize,
            ["DeleteCenBandwidthPackage"] = PackageActions.Delete,
            ["AssociateCenBandwidthPackage"] = AssociationActions.Associate,
            ["UnassociateCenBandwidthPackage"] = AssociationActions.Disassociate,
            ["SetCenInterRegionBandwidthLimit"] = LimitActions.Set,
            ["DescribeCenInterRegionBandwidthLimits"] = LimitActions.Describe,
            ["DescribeCenGeographicSpans"] = GeographyActions.Spans,
            ["DescribeCenGeographicSpanRemainingBandwidth"] = GeographyActions.Remaining,
            ["DescribeGeographicRegionMembership"] = GeographyActions.Membership,
            ["TagResources"] = TagActions.Set,
            ["UntagResources"] = TagActions.Remove,
            ["ListTransitRouters"] = RouterActions.List,
            ["CreateTransitRouterPeerAttachment"] = AttachmentActions.Create,
            ["UpdateTransitRouterPeerAttachmentAttribute"] = AttachmentActions.Update,
            ["DeleteTransitRouterPeerAttachment"] = AttachmentActions.Delete,
            ["ListTransitRouterPeerAttachments"] = AttachmentActions.List,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    public static Func<ActionContext, JObject>? Find(string action) => Actions.GetValueOrDefault(action);
}
