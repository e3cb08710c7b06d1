using PulumiCen.Budget;
using PulumiCen.Provider.Ordering;

namespace PulumiCen.Provider.Verdicts;

/// <summary>A call of the engine that plans a resource, or is about to change one.</summary>
/// <param name="Urn">The resource.</param>
/// <param name="Role">What depends on it.</param>
/// <param name="Package">The package whose budget it is about; none for an instance.</param>
internal sealed record PlannedCall(string Urn, CallRole Role, ResourceLink Package)
{
    /// <summary>Whether other resources may only be registered once it is answered.</summary>
    public bool UnlocksOthers => Role != CallRole.Connection;
}
