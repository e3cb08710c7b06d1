using PulumiCen.Cloud.Errors;

namespace PulumiCen.Cloud.Tests.Errors;

/// <summary>What each code of the API's documentation, and those that others have met, means.</summary>
public sealed class ErrorClassificationTests
{
    [Theory]
    [InlineData("Throttling", 400)]
    [InlineData("Throttling.User", 400)]
    [InlineData("Throttling.Api", 503)]
    [InlineData("Rejected.Throttling", 400)]
    [InlineData("", 429)]
    public void Too_many_requests(string code, int status) => Expect(CloudErrorKind.Throttled, code, status);

    [Theory]
    [InlineData("Operation.Blocking", 400)]
    [InlineData("InvalidOperation.CenInstanceStatus", 400)]
    [InlineData("InvalidOperation.BwpInstanceStatus", 400)]
    [InlineData("InvalidOperation.CenBandwidthLimitsNotZero", 400)]
    [InlineData("InvalidStatus.Resource", 400)]
    [InlineData("IncorrectStatus.Status", 400)]
    [InlineData("IncorrectStatus.TransitRouter", 400)]
    [InlineData("IncorrectStatus.CenInstance", 400)]
    [InlineData("OperationFailed.OperationIsProcessing", 400)]
    [InlineData("OperationFailed.OrderIsProcessing", 400)]
    public void Something_else_is_running(string code, int status) => Expect(CloudErrorKind.Busy, code, status);

    [Theory]
    [InlineData("ServiceUnavailable", 503)]
    [InlineData("InternalError", 500)]
    [InlineData("", 502)]
    [InlineData("SignatureNonceUsed", 400)]
    public void The_cloud_failed(string code, int status) => Expect(CloudErrorKind.ServerFault, code, status);

    [Theory]
    [InlineData("ParameterCenInstanceId", 400)]
    [InlineData("ParameterBwpInstanceId", 400)]
    [InlineData("ParameterInstanceId", 400)]
    [InlineData("InvalidCenId.NotFound", 400)]
    [InlineData("InvalidTransitRouterId.NotFound", 400)]
    [InlineData("InvalidPeerTransitRouterId.NotFound", 400)]
    [InlineData("InvalidTransitRouterAttachmentId.NotFound", 400)]
    public void What_is_named_does_not_exist(string code, int status) => Expect(CloudErrorKind.NotFound, code, status);

    [Theory]
    [InlineData("SignatureDoesNotMatch", 403)]
    [InlineData("SignatureDoesNotMatch", 400)]
    [InlineData("InvalidAccessKeyId.NotFound", 404)]
    [InlineData("InvalidAccessKeyId.Inactive", 403)]
    [InlineData("IncompleteSignature", 400)]
    [InlineData("IllegalTimestamp", 400)]
    [InlineData("InvalidTimeStamp.Format", 400)]
    [InlineData("InvalidTimeStamp.Expired", 400)]
    [InlineData("InvalidSecurityToken.Expired", 403)]
    [InlineData("Unauthorized", 400)]
    [InlineData("Forbidden.RAM", 403)]
    [InlineData("Forbbiden.SubUser", 403)]
    public void The_credentials_do_not_do(string code, int status) => Expect(CloudErrorKind.BadCredentials, code, status);

    [Theory]
    [InlineData("InvalidParameter", 400)]
    [InlineData("InvalidName", 400)]
    [InlineData("InvalidDescription", 400)]
    [InlineData("MissingParameter", 400)]
    [InlineData("ParameterMustNotNull", 400)]
    [InlineData("ParameterIllegal", 400)]
    [InlineData("ParameterIllegal.BandwidthLimit", 400)]
    [InlineData("ParameterIllegal.RegionId", 400)]
    [InlineData("QuotaExceeded.CenCountExceeded", 400)]
    [InlineData("UnSupported.ChargeType", 400)]
    [InlineData("InventoryExceeded", 400)]
    [InlineData("Operation.Failed", 400)]
    [InlineData("OperationFailed.InsufficientBalance", 400)]
    [InlineData("OperationFailed.UpDownRade", 400)]
    [InlineData("OperationFailed.SetPostPay95BandwidthLimitError", 400)]
    [InlineData("OperationInvalid.UserCanNotUseBwp", 400)]
    [InlineData("InvalidOperation.BwpForGeoSpanAlreadyAssociated", 409)]
    [InlineData("InvalidOperation.ChildInstanceStatus", 400)]
    [InlineData("Forbidden", 403)]
    [InlineData("Forbidden.Release", 403)]
    [InlineData("Forbidden.RiskControl", 403)]
    [InlineData("Bid.NotFound", 404)]
    [InlineData("NoSuchVersion", 400)]
    [InlineData("UnsupportedHTTPMethod", 400)]
    [InlineData("InvalidApi.NotFound", 404)]
    [InlineData("InvalidAction.NotFound", 404)]
    [InlineData("InvalidOperation.BwpBandwidthExceeded", 400)]
    [InlineData("InvalidOperation.BwpNotAssociated", 400)]
    [InlineData("ParameterIllegal.BandwidthPackageDefaultLinkTypeOnlySupportGold", 400)]
    [InlineData("ParameterIllegal.CdtDefaultLinkTypeOnlySupportGold", 400)]
    [InlineData("OperationNotAllowed.DefaultLinkTypeOnlySupportGold", 400)]
    [InlineData("QuotaExceeded.Bandwidth", 400)]
    [InlineData("OperationInvalid.UserCanNotBuyCrossBorderBwp", 400)]
    [InlineData("OperationInvalid.IdentityRegistrationStatusNotSupport", 400)]
    [InlineData("OperationUnsupported.TransitRouterType", 400)]
    [InlineData("IllegalParam.CenBandwidthPackageId", 400)]
    [InlineData("Order.AccountStatusIllegal", 400)]
    [InlineData("Order.AccountStatusIllegal", 500)]
    [InlineData("PayFor.AccountMoneyValidateError", 500)]
    [InlineData("Forbbiden.TransitRouterServiceNotOpen", 400)]
    [InlineData("Forbidden.TransitRouterServiceExpired", 400)]
    [InlineData("Something.Nobody.Knows", 400)]
    [InlineData("", 404)]
    [InlineData("", 418)]
    public void The_answer_will_not_change(string code, int status) => Expect(CloudErrorKind.Refused, code, status);

    [Fact]
    public void A_package_that_is_attached_cannot_be_deleted_however_long_one_waits()
    {
        const string code = "InvalidOperation.BwpInstanceStatus";

        Assert.Equal(CloudErrorKind.Refused, ErrorClassification.Of("DeleteCenBandwidthPackage", code, 403));
        Assert.Equal(CloudErrorKind.Busy, ErrorClassification.Of("AssociateCenBandwidthPackage", code, 400));
    }

    [Fact]
    public void A_package_that_is_not_paid_for_stays_so_unless_it_was_just_bought()
    {
        const string code = "InvalidOperation.BwpBusinessStatus";

        Assert.Equal(CloudErrorKind.Refused, ErrorClassification.Of("CreateTransitRouterPeerAttachment", code, 400));
        Assert.Equal(CloudErrorKind.Refused, ErrorClassification.Of("SetCenInterRegionBandwidthLimit", code, 400));
        Assert.Equal(CloudErrorKind.Busy, ErrorClassification.Of("AssociateCenBandwidthPackage", code, 400));
    }

    [Fact]
    public void A_passed_dry_run_is_no_refusal() => Expect(CloudErrorKind.DryRunPassed, "DryRunOperation", 400);

    private static void Expect(CloudErrorKind kind, string code, int status)
    {
        Assert.Equal(kind, ErrorClassification.Of(code, status));
        Assert.Equal(kind, ErrorClassification.Of("SetCenInterRegionBandwidthLimit", code, status));
    }
}
