using PulumiCen.Budget;

namespace PulumiCen.Provider.Verdicts;

/// <summary>A call of the engine that plans a resource, or is about to change one.</summary>
/// <param name="Urn">The resource.</param>
/// <param name="IsPackage">Whether other resources may only be registered once it is answered: a package, not a connection.</param>
/// <param name="Package">The package whose budget it is about.</param>
internal sealed record PlannedCall(string Urn, bool IsPackage, ResourceLink Package);
