using PulumiCen.Budget;

namespace PulumiCen.Provider.Calls;

/// <summary>A failure that is explained by a coded diagnostic.</summary>
internal sealed class ProviderException(Diagnostic diagnostic, Exception? innerException = null)
    : Exception(diagnostic.ToString(), innerException)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}
