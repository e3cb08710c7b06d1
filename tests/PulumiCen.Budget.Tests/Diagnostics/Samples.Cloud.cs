namespace PulumiCen.Budget.Tests.DiagnosticTexts;

/// <content>CEN12xx.</content>
internal static partial class Samples
{
    private static IEnumerable<Diagnostic> Cloud() =>
    [
        Diagnostics.CloudRefused("CreateTransitRouterPeerAttachment", "Forbbiden.TransitRouterServiceNotOpen", "The transit router service is not open", "4EC47282-1B74-4534-BD0E-403F3EE64CAF"),
        Diagnostics.CredentialsRefused("DescribeCenBandwidthPackages", "SignatureDoesNotMatch", "Specified signature is not matched with our calculation"),
        Diagnostics.CredentialsMissing("Looked for in: environment, CLI profile."),
        Diagnostics.CloudUnreachable("127.0.0.1:1 refused the connection"),
        Diagnostics.CloudFailed("SetCenInterRegionBandwidthLimit", "InternalError: the request processing has failed", "4EC47282-1B74-4534-BD0E-403F3EE64CAF"),
        Diagnostics.CloudBusy("SetCenInterRegionBandwidthLimit", "Throttling.User", "Request was denied due to user flow control"),
    ];
}
