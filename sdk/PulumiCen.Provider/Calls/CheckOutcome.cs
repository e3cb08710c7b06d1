using PulumiCen.Budget;
using PulumiCen.Protocol;

namespace PulumiCen.Provider.Calls;

/// <summary>What Check found.</summary>
/// <param name="Inputs">The inputs, with defaults filled in.</param>
/// <param name="Errors">What is wrong with them; with any, the engine ends the operation.</param>
internal sealed record CheckOutcome(PropertyMap Inputs, IReadOnlyList<Diagnostic> Errors);
