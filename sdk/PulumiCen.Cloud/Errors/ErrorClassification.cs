namespace PulumiCen.Cloud.Errors;

/// <summary>
/// The one place that knows what the cloud's error codes mean. Codes and statuses come from the API reference and the
/// official Terraform provider; a 4xx code that isn't listed is permanent, since waiting wouldn't change it. What isn't
/// there is a 400 in this API, so it goes by the code. The messages of the codes are wrong in places, and never looked at.
/// </summary>
public static class ErrorClassification
{
    private static readonly string[] Throttling = ["Throttling", "Rejected.Throttling", "ServiceUnavailable.Throttling"];

    private static readonly HashSet<string> Busy = new(StringComparer.Ordinal)
    {
        "Operation.Blocking",
        "InvalidOperation.CenInstanceStatus",
        "InvalidOperation.BwpInstanceStatus",
        "InvalidOperation.BwpBusinessStatus",
        "InvalidOperation.CenBandwidthLimitsNotZero",
        "InvalidStatus.Resource",
        "IncorrectStatus.Status",
        "IncorrectStatus.TransitRouter",
        "IncorrectStatus.CenInstance",
        "OperationFailed.OperationIsProcessing",
        "OperationFailed.OrderIsProcessing",
    };

    private static readonly HashSet<string> NotFound = new(StringComparer.Ordinal)
    {
        "ParameterCenInstanceId",
        "ParameterBwpInstanceId",
        "ParameterInstanceId",
        "InvalidCenId.NotFound",
        "InvalidTransitRouterAttachmentId.NotFound",
        "InvalidTransitRouterId.NotFound",
        "InvalidPeerTransitRouterId.NotFound",
    };

    /// <summary>Whose money or whose contract doesn't do: these are final, even with HTTP 500.</summary>
    private static readonly string[] Payment = ["PayFor.", "Order."];

    private static readonly string[] Credentials =
    [
        "SignatureDoesNotMatch", "InvalidAccessKeyId", "IncompleteSignature", "InvalidSecurityToken",
        "InvalidTimeStamp", "IllegalTimestamp", "Unauthorized", "Forbidden.RAM", "NoPermission", "Forbbiden.SubUser",
    ];

    /// <summary>Decides what an error reply to an action means.</summary>
    /// <param name="action">The API action: one code means different things to different actions.</param>
    /// <param name="code">The reply's <c>Code</c>; empty when the reply has none.</param>
    /// <param name="httpStatus">The HTTP status.</param>
    public static CloudErrorKind Of(string action, string code, int httpStatus) =>
        IsFinal(action, code) ? CloudErrorKind.Refused : Of(code, httpStatus);

    /// <summary>Decides what an error reply means, whatever the action.</summary>
    /// <param name="code">The reply's <c>Code</c>; empty when the reply has none.</param>
    /// <param name="httpStatus">The HTTP status.</param>
    public static CloudErrorKind Of(string code, int httpStatus)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (Throttling.Any(prefix => code.StartsWith(prefix, StringComparison.Ordinal)) || httpStatus == 429)
        {
            return CloudErrorKind.Throttled;
        }

        if (Payment.Any(prefix => code.StartsWith(prefix, StringComparison.Ordinal)))
        {
            return CloudErrorKind.Refused;
        }

        if (code.Equals("DryRunOperation", StringComparison.Ordinal))
        {
            return CloudErrorKind.DryRunPassed;
        }

        if (Busy.Contains(code))
        {
            return CloudErrorKind.Busy;
        }

        if (NotFound.Contains(code))
        {
            return CloudErrorKind.NotFound;
        }

        // A nonce is made anew for each try, so a used one only says that this very try came twice.
        if (code.Equals("SignatureNonceUsed", StringComparison.Ordinal) || httpStatus >= 500)
        {
            return CloudErrorKind.ServerFault;
        }

        return Credentials.Any(prefix => code.StartsWith(prefix, StringComparison.Ordinal)) || httpStatus == 401
            ? CloudErrorKind.BadCredentials
            : CloudErrorKind.Refused;
    }

    private static bool IsFinal(string action, string code) => code switch
    {
        // To all other actions it says that the package is changing; it can't be deleted as long as it is attached.
        "InvalidOperation.BwpInstanceStatus" => action is "DeleteCenBandwidthPackage",

        // A package that is locked or not paid for stays so; one that was just bought may not be ready to be attached.
        "InvalidOperation.BwpBusinessStatus" => action is not ("AssociateCenBandwidthPackage" or "UnassociateCenBandwidthPackage"),
        _ => false,
    };
}
