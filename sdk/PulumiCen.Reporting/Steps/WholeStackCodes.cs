namespace PulumiCen.Reporting.Steps;

/// <summary>
/// The codes of what the provider says only when all resources are registered: sums (CEN10xx), what two resources are wrong
/// about together (CEN115x), and a connection that is there already (CEN1405). A plan that fails with nothing else was seen
/// whole.
/// </summary>
internal static class WholeStackCodes
{
    public static bool Contains(string code) =>
        code.StartsWith("CEN10", StringComparison.Ordinal) || code.StartsWith("CEN115", StringComparison.Ordinal)
        || code is "CEN1405";
}
