using System.Text;

namespace PulumiCen.Reporting.Rendering.Markdown;

/// <summary>The report as a comment on a pull request.</summary>
public static class MarkdownReport
{
    /// <summary>The most characters that a comment may have; GitHub's own limit is 65,536.</summary>
    public const int MostCharacters = 60_000;

    // What the table of packages may take, so that some room is left for the packages themselves.
    private const int MostOfSummary = 40_000;
    private const int MostOfCost = 8_000;

    /// <summary>
    /// The first line of the comment, for a pipeline to find the comment that it wrote before, and to edit it in place.
    /// </summary>
    public static string Marker(PlanReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return $"<!-- pulumi-cen: {Token(report.Project)}/{Token(report.Stack)} -->";
    }

    /// <summary>Writes the comment: the summary first, then each package, those that don't fit and the largest first.</summary>
    public static void Write(TextWriter writer, PlanReport report)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(report);
        var budgets = report.Budgets
            .OrderByDescending(budget => budget.Status())
            .ThenByDescending(budget => budget.Uses.Count)
            .ThenBy(budget => budget.Package, StringComparer.Ordinal)
            .ToList();
        var text = new StringBuilder();
        Line(text, Marker(report));
        Line(text, $"### {Headline(report)}");
        Line(text);
        if (report.EndedEarly)
        {
            Line(text, $"**{ReportWords.EndedEarly}**");
            Line(text);
        }

        MarkdownSummary.Append(text, budgets, MostOfSummary);
        Line(text, $"{ReportWords.Changes(report)}{Unseen(report)}");
        MarkdownCost.Append(text, report.Cost, MostOfCost);
        MarkdownDiagnostics.Append(text, ReportWords.Problems(report), MostCharacters - text.Length);
        MarkdownPackages.Append(text, budgets, MostCharacters - text.Length);
        writer.Write(text.ToString());
    }

    internal static void Line(StringBuilder text, string line = "") => text.Append(line).Append('\n');

    private static string Headline(PlanReport report)
    {
        var sign = report.Outcome switch
        {
            PlanOutcome.Fits => "✅",
            PlanOutcome.Undetermined or PlanOutcome.FitsAfterDeletions => "⚠️",
            _ => "❌",
        };
        return $"{sign} {MarkdownText.Code($"{report.Project}/{report.Stack}")}: {ReportWords.Headline(report)}";
    }

    private static string Unseen(PlanReport report) => report.UnseenResources == 0
        ? string.Empty
        : $" {report.UnseenResources} unchanged resources are not in the preview; with the stack's state the report would be whole.";

    // Inside an HTML comment two hyphens or an angle bracket could end it.
    private static string Token(string name) =>
        new([.. name.Select(letter => char.IsLetterOrDigit(letter) || letter is '.' or '_' ? letter : '-')]);
}
