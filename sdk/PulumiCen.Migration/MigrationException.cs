using PulumiCen.Budget;

namespace PulumiCen.Migration;

/// <summary>A source can't be migrated, and this is what to say of it.</summary>
#pragma warning disable CA1032, RCS1194 // It is never thrown without a diagnostic.
internal sealed class MigrationException(Diagnostic diagnostic) : Exception(diagnostic.Text)
#pragma warning restore CA1032, RCS1194
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}
