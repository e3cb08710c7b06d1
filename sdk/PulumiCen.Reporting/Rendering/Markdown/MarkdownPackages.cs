using System.Text;
using PulumiCen.Budget;

namespace PulumiCen.Reporting.Rendering.Markdown;

/// <summary>Each package with its connections, folded; as many as there is room for.</summary>
internal static class MarkdownPackages
{
    // For the line that counts what there was no room for.
    private const int RoomForTheRest = 200;

    private const string End = "\n</details>\n";

    public static void Append(StringBuilder text, IReadOnlyList<BudgetSnapshot> budgets, int room)
    {
        var end = text.Length + room - RoomForTheRest;
        for (var index = 0; index < budgets.Count; index++)
        {
            if (!AppendPackage(text, budgets[index], end))
            {
                MarkdownReport.Line(text);
                MarkdownReport.Line(text, $"... and {budgets.Count - index} more packages.");
                return;
            }
        }
    }

    private static bool AppendPackage(StringBuilder text, BudgetSnapshot budget, int end)
    {
        var start = text.Length;
        MarkdownReport.Line(text);
        MarkdownReport.Line(text, budget.Status() == BudgetStatus.Fits ? "<details>" : "<details open>");
        MarkdownReport.Line(
            text,
            $"<summary>{MarkdownSummary.Sign(budget.Status())} {MarkdownText.Code(budget.Package)}: "
            + $"{MarkdownText.Escape(BudgetWords.Share(budget))}</summary>");
        MarkdownReport.Line(text);
        MarkdownReport.Line(text, "| Connection | Regions | Before | After | |");
        MarkdownReport.Line(text, "|---|---|---:|---:|---|");
        if (text.Length + End.Length > end)
        {
            text.Length = start;
            return false;
        }

        AppendUses(text, budget.Uses, end);
        text.Append(End);
        return true;
    }

    private static void AppendUses(StringBuilder text, IReadOnlyList<BudgetUse> uses, int end)
    {
        for (var index = 0; index < uses.Count; index++)
        {
            var row = Row(uses[index]);
            if (text.Length + row.Length + RoomForTheRest > end)
            {
                MarkdownReport.Line(text, $"| ... and {uses.Count - index} more connections | | | | |");
                return;
            }

            MarkdownReport.Line(text, row);
        }
    }

    private static string Row(BudgetUse use)
    {
        var regions = use.Regions.IsKnown ? MarkdownText.Escape(use.Regions.ToString()) : string.Empty;
        var before = BudgetWords.Had(use);
        var after = use.Kind == UseKind.Leaving ? string.Empty : BudgetWords.Has(use);
        var isChanged = !string.Equals(before, after, StringComparison.Ordinal) && use.Kind != UseKind.Other;
        return $"| {MarkdownText.Code(use.Name)} | {regions} | {MarkdownText.Escape(before)} "
            + $"| {(isChanged ? $"**{MarkdownText.Escape(after)}**" : MarkdownText.Escape(after))} | {MarkdownText.Escape(BudgetWords.Remark(use))} |";
    }
}
