using PulumiCen.Budget;

namespace PulumiCen.Reporting.Prices;

/// <summary>A price book can't be used.</summary>
#pragma warning disable CA1032, RCS1194 // It is never thrown without diagnostics.
public sealed class UnreadablePriceBookException(IReadOnlyList<Diagnostic> diagnostics)
    : Exception(string.Join('\n', diagnostics.Select(diagnostic => diagnostic.Text)))
#pragma warning restore CA1032, RCS1194
{
    /// <summary>All that is wrong, in the order of the file.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; } = diagnostics;
}
