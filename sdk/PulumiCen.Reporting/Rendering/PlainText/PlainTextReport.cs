using PulumiCen.Budget;
using PulumiCen.Reporting.Steps;

namespace PulumiCen.Reporting.Rendering.PlainText;

/// <summary>The report for a terminal or a log, without colours.</summary>
public static class PlainTextReport
{
    /// <summary>Writes the report.</summary>
    public static void Write(TextWriter writer, PlanReport report)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(report);
        if (report.EndedEarly)
        {
            writer.WriteLine(ReportWords.EndedEarly);
        }

        writer.WriteLine($"Stack \"{PlainName.Of(report.Stack)}\" of {PlainName.Of(report.Project)}");
        writer.WriteLine(ReportWords.Changes(report));
        foreach (var budget in report.Budgets)
        {
            Write(writer, budget);
        }

        if (report.Cost is { Packages.Count: > 0 } cost)
        {
            writer.WriteLine();
            foreach (var line in CostWords.Lines(cost))
            {
                writer.WriteLine(line);
            }
        }

        foreach (var message in report.Diagnostics)
        {
            writer.WriteLine();
            writer.WriteLine($"{message.Severity.Name()}: {message.Text}");
        }
    }

    private static void Write(TextWriter writer, BudgetSnapshot budget)
    {
        var areas = budget.Areas.IsKnown ? $", {budget.Areas}" : string.Empty;
        writer.WriteLine();
        writer.WriteLine($"Package \"{PlainName.Of(budget.Package)}\"{areas}");
        writer.WriteLine($"  {BudgetWords.Share(budget)}, {BudgetWords.Consequence(budget)}");
        var name = budget.Uses.Select(use => use.Name.Length).DefaultIfEmpty().Max();
        var bandwidth = budget.Uses.Select(use => BudgetWords.Has(use).Length).DefaultIfEmpty().Max();
        foreach (var use in budget.Uses)
        {
            var line = $"  {PlainName.Of(use.Name).PadRight(name)}  {BudgetWords.Has(use).PadLeft(bandwidth)}  {BudgetWords.Note(use)}";
            writer.WriteLine(line.TrimEnd());
        }
    }
}
