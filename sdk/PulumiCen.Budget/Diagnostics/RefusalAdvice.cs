using System.Collections.Frozen;

namespace PulumiCen.Budget;

/// <summary>
/// What helps against each refusal of the cloud. Where preview finds the same by itself, it is what preview says. Goes by
/// the code: the messages of the API say something else than the codes in places.
/// </summary>
/// <remarks>
/// Source of the codes: the error tables of CreateTransitRouterPeerAttachment, CreateCenBandwidthPackage,
/// AssociateCenBandwidthPackage and ModifyCenBandwidthPackageSpec.
/// </remarks>
public static class RefusalAdvice
{
    private const string OnlyGold =
        "Set \"linkType\" to \"Gold\", or leave it out.";

    private const string Regions =
        "Check \"regionIds\": the cloud can't connect one of these regions, or doesn't have it.";

    private const string Verify =
        "Have the account approved for it in the console of Cloud Enterprise Network, and run it again.";

    private const string Pay =
        "Top up the account, or have the reseller raise its quota, and run it again.";

    private static readonly FrozenDictionary<string, string> ByCode = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["InvalidOperation.BwpBandwidthExceeded"] =
            "The connections of the package need more than it has, those outside of this program included (CEN1001). "
            + "Increase the package, or reduce one of its connections.",
        ["InvalidOperation.BwpNotAssociated"] =
            "Set \"bandwidthPackage\" to a package for the areas of the two regions that is attached to the same instance, or leave "
            + "\"bandwidth\" out for a connectivity test (CEN1151).",
        ["IllegalParam.CenBandwidthPackageId"] =
            "Set \"bandwidthPackage\" to a package that is attached to the same instance (CEN1151).",
        ["InvalidOperation.BwpBusinessStatus"] =
            "The package is overdue or locked. Pay for it or renew it in the console, and run it again.",
        ["InvalidOperation.BwpForGeoSpanAlreadyAssociated"] =
            "The instance has a package for these areas already: use that one, or attach this one to another instance (CEN1154).",
        ["OperationFailed.UpDownRade"] =
            "The package can't go below what its connections have. Reduce the connections first (CEN1003).",
        ["ParameterIllegal.BandwidthPackageDefaultLinkTypeOnlySupportGold"] =
            OnlyGold + " Other lines are for connections billed by traffic.",
        ["ParameterIllegal.CdtDefaultLinkTypeOnlySupportGold"] =
            OnlyGold + " Other lines need two Enterprise edition transit routers.",
        ["OperationNotAllowed.DefaultLinkTypeOnlySupportGold"] = OnlyGold + " The account can't have other lines.",
        ["QuotaExceeded.Bandwidth"] =
            "A connection billed by traffic has a quota as its limit. Reduce \"bandwidth\", or have the quota raised in the console.",
        ["QuotaExceeded.CenCountExceeded"] = "The account has as many instances as it can have. Have the quota raised in the console.",
        ["OperationUnsupported.CloudDataTransferService"] =
            "One of the regions can't be billed by traffic. Set \"bandwidthType\" to \"BandwidthPackage\".",
        ["OperationInvalid.UserCanNotBuyBwp"] = "The account can't buy bandwidth packages. Ask the cloud's support to enable it.",
        ["OperationInvalid.UserCanNotUseBwp"] = "The account can't use bandwidth packages. Ask the cloud's support to enable it.",
        ["OperationInvalid.UserCanNotBuyCrossBorderBwp"] = "Bandwidth between Mainland China and elsewhere needs an approval. " + Verify,
        ["OperationInvalid.IdentityRegistrationStatusNotSupport"] =
            "Connections with Mainland China need a verified company. Verify it in the account's settings, and run it again.",
        ["Order.AccountStatusIllegal"] =
            "The account can't pay by use. Enable pay-as-you-go in its settings, and run it again.",
        ["PayFor.AccountMoneyValidateError"] = Pay,
        ["OperationFailed.InsufficientBalance"] = Pay,
        ["InventoryExceeded"] = "The cloud hasn't that much bandwidth to sell there. Ask for less, or ask its support.",
        ["UnSupported.ChargeType"] = "The account can't have this \"chargeType\" for these areas.",
        ["Forbbiden.TransitRouterServiceNotOpen"] =
            "Open the transit router service once for the account: in the console of Cloud Enterprise Network, or with the action "
            + "OpenTransitRouterService. Then run it again.",
        ["Forbidden.TransitRouterServiceExpired"] =
            "The account's transit router service has expired. Renew it in the console of Cloud Enterprise Network, and run it again.",
        ["OperationUnsupported.TransitRouterId"] =
            "The transit router of one region is of the Basic edition. Upgrade it in the console, and run it again.",
        ["OperationUnsupported.TransitRouterType"] =
            "The transit routers of both regions are of the Basic edition. Upgrade one in the console, or set \"edition\" to \"Auto\".",
        ["OperationUnsupported.RegionId"] = Regions,
        ["OperationUnsupported.TransitRouterRegionId"] = Regions,
        ["IllegalParam.RegionId"] = Regions,
        ["IllegalParam.PeerRegionId"] = Regions,
        ["ParameterIllegal.RegionId"] = Regions,
        ["InvalidOperation.OnlyOneRegionSupportIpv6"] =
            "IPv6 is on for the transit router of one region only. Turn it on or off for both in the console.",
        ["OperationFailed.SetPostPay95BandwidthLimitError"] =
            "A package that is billed by its 95th percentile doesn't go with Enterprise edition transit routers.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The codes that there is advice for.</summary>
    public static IEnumerable<string> Codes => ByCode.Keys.Order(StringComparer.Ordinal);

    /// <summary>What helps against a refusal; null where that isn't known.</summary>
    /// <param name="code">The cloud's code.</param>
    public static string? For(string code)
    {
        ArgumentNullException.ThrowIfNull(code);

        // No page shows how this one ends.
        const string lowered = "OperationFailed.UpDownRade";
        return ByCode.GetValueOrDefault(code.StartsWith(lowered, StringComparison.Ordinal) ? lowered : code);
    }
}
