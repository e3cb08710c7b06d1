namespace PulumiCen.Reporting.Rendering.Sarif;

/// <summary>A line of the program.</summary>
/// <param name="File">The file, relative to the folder that the report is about, with forward slashes.</param>
/// <param name="Line">The line, from 1.</param>
public sealed record SourceLocation(string File, int Line);
