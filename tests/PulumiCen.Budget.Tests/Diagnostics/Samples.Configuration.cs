namespace PulumiCen.Budget.Tests.DiagnosticTexts;

/// <content>CEN1301, CEN1302, CEN1399.</content>
internal static partial class Samples
{
    private static IEnumerable<Diagnostic> Configuration() =>
    [
        Diagnostics.ConfigurationInvalid("maxRetries", "many", "an integer from 0 to 20"),
        Diagnostics.EndpointInvalid("http://cen.example.com"),
        Diagnostics.InternalError("InvalidOperationException", "Sequence contains no elements"),
    ];
}
