using System.Collections.Frozen;

namespace PulumiCen.Emulator.Actions;

/// <summary>All actions by name.</summary>
internal static class ActionTable
{
    private static readonly FrozenDictionary<string, ApiAction> Actions =
        new Dictionary<string, ApiAction>(StringComparer.Ordinal)
        {
            ["CreateCen"] = new(InstanceActions.Create, TakesClientToken: true),
            ["DescribeCens"] = new(InstanceActions.Describe),
            ["ModifyCenAttribute"] = new(InstanceActions.Modify),
            ["DeleteCen"] = new(InstanceActions.Delete),
            ["CreateCenBandwidthPackage"] = new(PackageActions.Create, TakesClientToken: true),
            ["DescribeCenBandwidthPackages"] = new(PackageActions.Describe),
            ["ModifyCenBandwidthPackageAttribute"] = new(PackageActions.Modify),
            ["ModifyCenBandwidthPackageSpec"] = new(PackageActions.Resize),
            ["TempUpgradeCenBandwidthPackageSpec"] = new(ReservationActions.Upgrade),
            ["DeleteCenBandwidthPackage"] = new(PackageActions.Delete),
            ["AssociateCenBandwidthPackage"] = new(AssociationActions.Associate),
            ["UnassociateCenBandwidthPackage"] = new(AssociationActions.Disassociate),
            ["SetCenInterRegionBandwidthLimit"] = new(LimitActions.Set),
            ["DescribeCenInterRegionBandwidthLimits"] = new(LimitActions.Describe),
            ["DescribeCenGeographicSpans"] = new(GeographyActions.Spans),
            ["DescribeCenGeographicSpanRemainingBandwidth"] = new(GeographyActions.Remaining),
            ["DescribeGeographicRegionMembership"] = new(GeographyActions.Membership),
            ["TagResources"] = new(TagActions.Set),
            ["UntagResources"] = new(TagActions.Remove),
            ["ListTransitRouters"] = new(RouterActions.List),
            ["CreateTransitRouterPeerAttachment"] = new(AttachmentActions.Create, TakesClientToken: true),
            ["UpdateTransitRouterPeerAttachmentAttribute"] = new(AttachmentActions.Update, TakesClientToken: true),
            ["DeleteTransitRouterPeerAttachment"] = new(AttachmentActions.Delete, TakesClientToken: true),
            ["ListTransitRouterPeerAttachments"] = new(AttachmentActions.List),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    public static ApiAction? Find(string action) => Actions.GetValueOrDefault(action);
}
