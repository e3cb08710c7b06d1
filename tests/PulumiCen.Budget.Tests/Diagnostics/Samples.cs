namespace PulumiCen.Budget.Tests.DiagnosticTexts;

/// <summary>One diagnostic of each code: what its page shows as the example. A theme has its samples in a file of its own.</summary>
internal static partial class Samples
{
    public static IEnumerable<Diagnostic> All =>
    [
        .. Budgets(),
        .. Fields(),
        .. Between(),
        .. Configuration(),
        .. Purchases(),
        .. Cloud(),
        .. Protocol(),
        .. Lifecycle(),
        .. Tool(),
        .. Prices(),
        .. Policy(),
    ];
}
