namespace PulumiCen.Migration.Sources;

/// <summary>A source is of a kind that is known, but not in a form that can be read.</summary>
#pragma warning disable CA1032, RCS1194 // It never leaves the reader.
internal sealed class UnreadableSourceException(string message) : Exception(message);
#pragma warning restore CA1032, RCS1194
