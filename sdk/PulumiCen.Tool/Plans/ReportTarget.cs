using PulumiCen.Reporting.Rendering;

namespace PulumiCen.Tool.Plans;

/// <summary>A place that a report is written to, and how.</summary>
/// <param name="File">The file; <see langword="null"/> or <c>-</c> is standard output.</param>
/// <param name="Format">The format.</param>
internal sealed record ReportTarget(string? File, ReportFormat Format)
{
    /// <summary>One target for each file; standard output where there is none.</summary>
    /// <param name="files">The files.</param>
    /// <param name="format">The format of all of them; <see langword="null"/>: what each file's name ends with.</param>
    public static IReadOnlyList<ReportTarget> Of(IReadOnlyList<string> files, ReportFormat? format) => files.Count == 0
        ? [new ReportTarget(null, format ?? ReportFormat.Text)]
        : [.. files.Select(file => new ReportTarget(file, format ?? FormatOf(file)))];

    private static ReportFormat FormatOf(string file) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".md" => ReportFormat.Markdown,
        ".html" or ".htm" => ReportFormat.Html,
        ".json" => ReportFormat.Json,
        ".sarif" => ReportFormat.Sarif,
        ".xml" => ReportFormat.JUnit,
        _ => ReportFormat.Text,
    };
}
