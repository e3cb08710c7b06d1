using PulumiCen.Budget;
using PulumiCen.Protocol;

namespace PulumiCen.Rules;

/// <summary>What came out of checking a resource's inputs.</summary>
/// <param name="Inputs">The inputs, with defaults filled in.</param>
/// <param name="Own">What is wrong with, or worth knowing of, the resource by itself.</param>
/// <param name="WithOthers">
/// What is wrong together with the resources that the ledger knew by then. It stays wrong, whatever comes later; who
/// sees all resources asks <see cref="BudgetLedger.Findings"/> in the end instead.
/// </param>
internal sealed record CheckedInputs(PropertyMap Inputs, IReadOnlyList<Diagnostic> Own, IReadOnlyList<Diagnostic> WithOthers);
