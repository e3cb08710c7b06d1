namespace PulumiCen.Migration.Sources;

/// <summary>All that a source tells.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Project">The project of the old stack; empty where the source knows none.</param>
/// <param name="Stack">The old stack; empty where the source knows none.</param>
/// <param name="Resources">The resources that it manages, in the order of the source.</param>
internal sealed record SourceState(SourceKind Kind, string Project, string Stack, IReadOnlyList<SourceResource> Resources)
{
    /// <summary>What has to be settled in the old program first, a sentence each.</summary>
    public IReadOnlyList<string> Unfinished { get; init; } = [];

    /// <summary>What is left out and worth knowing, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
