namespace PulumiCen.Reporting.Changes;

/// <summary>How one property changes, in words that a person reads.</summary>
/// <param name="Path">The property's path, such as <c>bandwidth</c> or <c>tags.team</c>.</param>
/// <param name="Old">The value before; <see langword="null"/> when there was none.</param>
/// <param name="New">The value after; <see langword="null"/> when there is none.</param>
/// <param name="ForcesReplacement">Whether the resource is replaced for it.</param>
public sealed record PropertyChange(string Path, string? Old, string? New, bool ForcesReplacement);
