using PulumiCen.Budget;
using PulumiCen.Cloud.Errors;

namespace PulumiCen.Provider.Cloud;

/// <summary>What a failed request means for the user.</summary>
internal static class CloudDiagnostics
{
    public static Diagnostic Of(CloudException failure)
    {
        var message = failure.Message.TrimEnd('.');
        return failure.Kind switch
        {
            CloudErrorKind.BadCredentials => Diagnostics.CredentialsRefused(failure.Action, failure.Code, WithoutStringToSign(message)),
            CloudErrorKind.NoCredentials => Diagnostics.CredentialsMissing(failure.Message),
            CloudErrorKind.Unreachable => Diagnostics.CloudUnreachable(message),
            // It was repeated while the package might have been new; now it is final.
            CloudErrorKind.Busy when RefusalAdvice.For(failure.Code) is not null =>
                Diagnostics.CloudRefused(failure.Action, failure.Code, message, failure.RequestId),
            CloudErrorKind.Busy or CloudErrorKind.Throttled => Diagnostics.CloudBusy(failure.Action, failure.Code, message),
            CloudErrorKind.Refused or CloudErrorKind.NotFound =>
                Diagnostics.CloudRefused(failure.Action, failure.Code, message, failure.RequestId),
            _ => Diagnostics.CloudFailed(failure.Action, message, failure.RequestId),
        };
    }

    /// <summary>A refused signature comes with all that was signed; it helps nobody, and may hold a token.</summary>
    private static string WithoutStringToSign(string message)
    {
        var end = message.IndexOf("server string to sign", StringComparison.OrdinalIgnoreCase);
        return end < 0 ? message : message[..end].TrimEnd(' ', '.', ',', ':', '[');
    }
}
