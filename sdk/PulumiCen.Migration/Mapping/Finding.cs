using PulumiCen.Migration.Sources;

namespace PulumiCen.Migration.Mapping;

/// <summary>Something to read before the migration.</summary>
/// <param name="Resource">What it is about; null where it is about no single resource.</param>
/// <param name="Text">What it is, in Markdown, a sentence or more.</param>
internal sealed record Finding(SourceResource? Resource, string Text);
