namespace PulumiCen.Reporting.Steps;

/// <summary>One operation on one resource, as the engine's events and <c>preview --json</c> describe it.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Urn">The resource.</param>
/// <param name="Type">Its type token.</param>
/// <param name="Old">The resource before; <see langword="null"/> when it is new.</param>
/// <param name="New">The resource after; <see langword="null"/> when it goes.</param>
/// <param name="Differences">The property paths that change, where the provider says.</param>
/// <param name="ReplacedFor">The properties that force a replacement.</param>
public sealed record ResourceStep(
    ResourceOperation Operation,
    string Urn,
    string Type,
    ResourceState? Old,
    ResourceState? New,
    IReadOnlyList<string> Differences,
    IReadOnlyList<string> ReplacedFor);
