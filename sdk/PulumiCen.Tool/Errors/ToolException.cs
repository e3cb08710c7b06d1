using PulumiCen.Budget;

namespace PulumiCen.Tool.Errors;

/// <summary>The tool can't go on, and knows what to say about it.</summary>
#pragma warning disable CA1032, RCS1194 // It is never thrown without a diagnostic.
internal sealed class ToolException(Diagnostic diagnostic, int exitCode = ExitCodes.Failed) : Exception(diagnostic.Text)
#pragma warning restore CA1032, RCS1194
{
    public Diagnostic Diagnostic { get; } = diagnostic;

    public int ExitCode { get; } = exitCode;
}
