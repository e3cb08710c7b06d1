using PulumiCen.Protocol;
using PulumiCen.Rules;

namespace PulumiCen.Policy.Stacks;

/// <summary>A resource of the stack, as it is after the operation.</summary>
/// <param name="Identity">Which it is.</param>
/// <param name="Properties">Its outputs, inputs among them. References are written as ids.</param>
/// <param name="Dependencies">The URNs that each property depends on: where an id isn't known, this says whose it is.</param>
/// <param name="Region">The region of its provider; null where there is none.</param>
internal sealed record StackResource(
    ResourceIdentity Identity,
    PropertyMap Properties,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Dependencies,
    string? Region)
{
    public string Urn => Identity.Urn;

    public string Type => Identity.Type;

    /// <summary>The URNs that a property depends on.</summary>
    public IReadOnlyList<string> DependenciesOf(string property) => Dependencies.GetValueOrDefault(property, []);
}
