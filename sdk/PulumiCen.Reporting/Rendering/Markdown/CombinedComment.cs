using System.Globalization;
using System.Text;

namespace PulumiCen.Reporting.Rendering.Markdown;

/// <summary>
/// One comment for the reports of several stacks: a line for each stack, then the reports, folded, as far as they fit. Those
/// that fail come first.
/// </summary>
public static class CombinedComment
{
    /// <summary>The first line, for a pipeline to find the comment that it wrote before, and to edit it in place.</summary>
    public const string Marker = "<!-- pulumi-cen: all stacks -->";

    private const string MarkerStart = "<!-- pulumi-cen: ";
    private const string Heading = "### ";
    private const string PackageStart = "\n\n<details";

    // What the lines may take, so that some room is left for the reports.
    private const int MostOfLines = 40_000;

    private static readonly string[] Signs = ["❌", "⚠️", "✅"];

    /// <summary>Combines comments that <see cref="MarkdownReport"/> wrote, one for each stack.</summary>
    /// <returns>At most <see cref="MarkdownReport.MostCharacters"/> characters.</returns>
    /// <exception cref="FormatException">One of them is no such comment.</exception>
    public static string Of(IReadOnlyList<string> comments)
    {
        ArgumentNullException.ThrowIfNull(comments);
        var parts = comments.Select(Read).OrderBy(part => part.Rank).ToList();
        var text = new StringBuilder();
        MarkdownReport.Line(text, Marker);
        MarkdownReport.Line(text, Heading + Headline(parts));
        MarkdownReport.Line(text);
        AppendLines(text, parts);
        foreach (var part in parts)
        {
            AppendFolded(text, part);
        }

        return text.ToString();
    }

    /// <summary>What stands in for the comment of a stack whose preview failed before there was anything to report on.</summary>
    /// <param name="stack">The stack.</param>
    public static string Missing(string stack) =>
        $"{MarkerStart}failed -->\n{Heading}{Signs[0]} {MarkdownText.Code(stack)}: there is no preview\n\n"
        + "It failed before there was anything to report on; the log has the reason.\n";

    private static string Headline(List<Part> parts)
    {
        var failing = parts.Count(part => part.Rank == 0);
        var stacks = parts.Count == 1 ? "1 stack" : string.Create(CultureInfo.InvariantCulture, $"{parts.Count:N0} stacks");
        return failing == 0
            ? $"{parts.Select(part => part.Sign).FirstOrDefault(Signs[^1])} Bandwidth of {stacks}"
            : $"{Signs[0]} Bandwidth of {stacks}: {(failing == parts.Count ? "none" : string.Create(CultureInfo.InvariantCulture, $"{failing:N0}"))} "
                + (failing == parts.Count ? "is right" : failing == 1 ? "is wrong" : "are wrong");
    }

    private static void AppendLines(StringBuilder text, List<Part> parts)
    {
        var shown = 0;
        foreach (var part in parts.TakeWhile(part => text.Length + part.Headline.Length < MostOfLines))
        {
            MarkdownReport.Line(text, $"- {part.Headline}");
            shown++;
        }

        if (shown < parts.Count)
        {
            MarkdownReport.Line(text, string.Create(CultureInfo.InvariantCulture, $"- and {parts.Count - shown:N0} more"));
        }

        MarkdownReport.Line(text);
    }

    /// <summary>Appends a report, without the packages at its end that there is no room for.</summary>
    private static void AppendFolded(StringBuilder text, Part part)
    {
        var start = $"<details{(part.Rank == 0 ? " open" : "")}>\n<summary>{part.Headline}</summary>\n\n";
        const string end = "\n\n</details>\n\n";
        const string more = "\n\nThe other packages are in the stack's own report.";
        var room = MarkdownReport.MostCharacters - text.Length - start.Length - end.Length - more.Length;
        var body = part.Body.Trim('\n');
        var length = body.Length <= room ? body.Length : body.LastIndexOf(PackageStart, Math.Max(room, 0), StringComparison.Ordinal);
        if (length > 0)
        {
            text.Append(start).Append(body, 0, length).Append(length < body.Length ? more : "").Append(end);
        }
    }

    private static Part Read(string comment)
    {
        ArgumentNullException.ThrowIfNull(comment);
        var lines = comment.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', 3);
        return lines is [var marker, var heading, var body]
            && marker.StartsWith(MarkerStart, StringComparison.Ordinal)
            && heading.StartsWith(Heading, StringComparison.Ordinal)
                ? new Part(heading[Heading.Length..], body)
                : throw new FormatException("It doesn't begin as the report of a stack does.");
    }

    /// <summary>The comment of a stack.</summary>
    private sealed record Part(string Headline, string Body)
    {
        /// <summary>What it says at first sight.</summary>
        public string Sign => Array.Find(Signs, sign => Headline.StartsWith(sign, StringComparison.Ordinal)) ?? Signs[0];

        /// <summary>How soon a reader has to see it; 0 for at once.</summary>
        public int Rank => Array.IndexOf(Signs, Sign);
    }
}
