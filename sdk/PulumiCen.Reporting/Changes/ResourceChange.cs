using PulumiCen.Reporting.Steps;

namespace PulumiCen.Reporting.Changes;

/// <summary>What happens to one resource.</summary>
/// <param name="Operation">The operation; a replacement is one change, not three.</param>
/// <param name="Urn">The resource.</param>
/// <param name="Type">Its type token.</param>
/// <param name="Properties">The properties that change; for a new resource all that it has, for a deleted one those it had.</param>
/// <param name="Phase">How far the step is.</param>
public sealed record ResourceChange(
    ResourceOperation Operation,
    string Urn,
    string Type,
    IReadOnlyList<PropertyChange> Properties,
    StepPhase Phase)
{
    /// <summary>The resource's name.</summary>
    public string Name => Urns.Name(Urn);

    /// <summary>The type without package and module: <c>RegionConnection</c>.</summary>
    public string ShortType => Type[(Type.LastIndexOf(':') + 1)..];
}
