using PulumiCen.Budget;
using PulumiCen.Protocol;

namespace PulumiCen.Rules;

/// <summary>What came out of checking a resource's inputs.</summary>
/// <param name="Inputs">The inputs, with defaults filled in.</param>
/// <param name="Own">What is wrong with, or worth knowing of, the resource by itself.</param>
/// <param name="IsWrongWithOthers">
/// Whether something is wrong together with the resources that the ledger knew by then. It stays wrong, whatever comes
/// later; what it is, <see cref="BudgetLedger.Findings"/> says once all resources are registered.
/// </param>
internal sealed record CheckedInputs(PropertyMap Inputs, IReadOnlyList<Diagnostic> Own, bool IsWrongWithOthers)
{
    /// <summary>What is wrong with the resource by itself; with any, the engine ends the operation.</summary>
    public IReadOnlyList<Diagnostic> Errors => [.. Own.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
}
