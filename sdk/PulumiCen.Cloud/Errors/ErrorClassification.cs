namespace PulumiCen.Cloud.Errors;

/// <summary>
/// The one place that knows what the cloud's error codes mean. Codes and statuses come from the API reference and the
/// official Terraform provider; a 4xx code that isn't listed is permanent, since waiting wouldn't change it.
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
    };

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
        // To all other actions it says that the package is changing; it can't be deleted as long as it is attached.
        string.Equals(action, "DeleteCenBandwidthPackage", StringComparison.Ordinal)
        && string.Equals(code, "InvalidOperation.BwpInstanceStatus", StringComparison.Ordinal)
            ? CloudErrorKind.Refused
            : Of(code, httpStatus);

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
}
