using System.Text;
using PulumiCen.Budget;

namespace PulumiCen.Reporting.Rendering.Markdown;

/// <summary>The table of packages.</summary>
internal static class MarkdownSummary
{
    public static void Append(StringBuilder text, IReadOnlyList<BudgetSnapshot> budgets, int room)
    {
        if (budgets.Count == 0)
        {
            return;
        }

        MarkdownReport.Line(text, "| | Package | Areas | Bandwidth | |");
        MarkdownReport.Line(text, "|---|---|---|---|---|");
        var end = text.Length + room;
        var shown = 0;
        foreach (var row in budgets.Select(Row))
        {
            if (text.Length + row.Length > end)
            {
                break;
            }

            MarkdownReport.Line(text, row);
            shown++;
        }

        MarkdownReport.Line(text);
        if (shown < budgets.Count)
        {
            MarkdownReport.Line(text, $"... and {budgets.Count - shown} more packages.");
            MarkdownReport.Line(text);
        }
    }

    public static string Sign(BudgetStatus status) => status switch
    {
        BudgetStatus.Fits => "✅",
        BudgetStatus.Exceeds => "❌",
        BudgetStatus.Partial => "❔",
        _ => "⚠️",
    };

    private static string Row(BudgetSnapshot budget)
    {
        var areas = budget.Areas.IsKnown ? MarkdownText.Escape(budget.Areas.ToString()) : string.Empty;
        return $"| {Sign(budget.Status())} | {MarkdownText.Code(budget.Package)} | {areas} "
            + $"| {MarkdownText.Escape(BudgetWords.Share(budget))} | {MarkdownText.Escape(BudgetWords.Consequence(budget))} |";
    }
}
