using System.Text;
using PulumiCen.Migration.Mapping;
using PulumiCen.Migration.Sources;
using PulumiCen.Migration.Writers;

namespace PulumiCen.Migration.Reports;

/// <summary>The report as a page.</summary>
internal static class MarkdownReport
{
    public const string Name = "report.md";

    public static WrittenFile Write(MigrationReport report)
    {
        var (text, converted) = (new StringBuilder(), report.Converted);
        var from = converted.Source switch
        {
            { Kind: SourceKind.PulumiState } source => $"`{source.Project}/{source.Stack}`",
            { Kind: SourceKind.TerraformState } => "Terraform",
            _ => "the cloud",
        };
        text.Append($"# From {from} to `{report.Target.Project}/{report.Target.Stack}`\n\n");
        text.Append($"{StepsFile.Counted(converted.Program.Count)} to import. {Count(converted.Decisions.Count, "thing")} to decide. The steps are in {StepsFile.Name}.\n");
        AppendBudgets(text, report);
        AppendFindings(text, "To decide", converted.Decisions);
        AppendConverted(text, converted);
        AppendLeft(text, converted);
        AppendFindings(text, "Worth knowing", converted.Notes);
        return new WrittenFile(Name, text.ToString());
    }

    private static void AppendBudgets(StringBuilder text, MigrationReport report)
    {
        if (report.Budgets.Count == 0)
        {
            return;
        }

        text.Append("\n## Budgets\n\nThe sums are those of the source, package by package.\n\n");
        text.Append("| package | id | has | connections of the source | of the new program | that stay |\n|---|---|---|---|---|---|\n");
        foreach (var budget in report.Budgets)
        {
            var row = string.Join(" | ", Cell(budget.Name), $"`{budget.PackageId}`", budget.Capacity?.ToString() ?? "not in the source", $"{budget.Before}", $"{budget.After}", $"{budget.Left}");
            text.Append($"| {row} |\n");
        }
    }

    private static void AppendFindings(StringBuilder text, string title, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
        {
            return;
        }

        text.Append($"\n## {title}\n\n");
        foreach (var finding in findings)
        {
            text.Append(finding.Resource is { } resource ? $"- {Place(resource)} {OneLine(finding.Text)}\n" : $"- {OneLine(finding.Text)}\n");
        }
    }

    private static void AppendConverted(StringBuilder text, ConvertedSource converted)
    {
        text.Append("\n## Converted\n\n| from | to | imported by |\n|---|---|---|\n");
        foreach (var resource in converted.Program)
        {
            text.Append($"| {string.Join("<br>", resource.From.Select(Place))} | {resource.Kind} `{resource.Name}` | `{resource.ImportId}` |\n");
        }
    }

    private static void AppendLeft(StringBuilder text, ConvertedSource converted)
    {
        var others = converted.Source.Resources
            .Where(resource => resource.Type == SourceType.Other && !SourceTypes.IsOfCen(resource.TypeName))
            .GroupBy(resource => resource.TypeName, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToList();
        if (converted.Left.Count + others.Count == 0)
        {
            return;
        }

        text.Append("\n## Stays where it is\n\nNothing is let go of for these.\n\n");
        foreach (var finding in converted.Left)
        {
            text.Append($"- {Place(finding.Resource!)}: {OneLine(finding.Text)}\n");
        }

        foreach (var group in others)
        {
            text.Append($"- {Count(group.Count(), $"`{OneLine(group.Key)}`")}, not of a CEN.\n");
        }
    }

    // A file of one line has no lines to tell.
    private static string Place(SourceResource resource) =>
        resource.Line > 1 ? $"`{Cell(resource.Address)}` (line {resource.Line})" : $"`{Cell(resource.Address)}`";

    // In a table, a bar ends the cell, even in code.
    private static string Cell(string text) => OneLine(text).Replace("|", "\\|", StringComparison.Ordinal).Replace('`', '\'');

    private static string OneLine(string text) => Literals.Comment(text);

    private static string Count(int count, string what) => what.StartsWith('`') ? $"{count} {what}" : count == 1 ? $"1 {what}" : $"{count} {what}s";
}
