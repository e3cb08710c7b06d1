using PulumiCen.Budget;

namespace PulumiCen.Reporting.Rendering.Html;

/// <summary>All packages in a table, with a link to each; where there is more than one.</summary>
internal static class HtmlSummary
{
    public static void Write(TextWriter writer, IReadOnlyList<BudgetSnapshot> budgets)
    {
        if (budgets.Count < 2)
        {
            return;
        }

        writer.Write("<section aria-labelledby=\"packages\">\n<h2 id=\"packages\">Packages</h2>\n<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"All packages\">\n<table>\n<thead><tr><th scope=\"col\">Package</th>"
            + "<th scope=\"col\">Areas</th><th scope=\"col\" class=\"number\">Bandwidth</th><th scope=\"col\">Verdict</th></tr></thead>\n<tbody>\n");
        foreach (var (index, budget) in budgets.Index())
        {
            var areas = budget.Areas.IsKnown ? budget.Areas.ToString() : string.Empty;
            writer.Write($"<tr class=\"{Class(budget)}\"><th scope=\"row\"><a href=\"#{Id(index)}\">{HtmlText.Name(budget.Package)}</a></th>"
                + $"<td>{HtmlText.Escape(areas)}</td><td class=\"number\">{HtmlText.Escape(BudgetWords.Share(budget))}</td>"
                + $"<td class=\"verdict\">{HtmlText.Escape(BudgetWords.Consequence(budget))}</td></tr>\n");
        }

        writer.Write("</tbody>\n</table>\n</div>\n</section>\n");
    }

    /// <summary>The id of a package's section.</summary>
    public static string Id(int index) => $"package-{index + 1}";

    /// <summary>The class that gives the colour.</summary>
    public static string Class(BudgetSnapshot budget) => budget.Status() switch
    {
        BudgetStatus.Fits => "fits",
        BudgetStatus.Exceeds => "exceeds",
        BudgetStatus.Partial => "partial",
        _ => "unsure",
    };

    /// <summary>The class that gives the colour.</summary>
    public static string Class(PlanOutcome outcome) => outcome switch
    {
        PlanOutcome.Fits => "fits",
        PlanOutcome.Exceeds or PlanOutcome.Failed or PlanOutcome.Incomplete => "exceeds",
        _ => "unsure",
    };

    /// <summary>The verdict in a word or two.</summary>
    public static string Word(BudgetSnapshot budget) => budget.Status() switch
    {
        BudgetStatus.Fits => "Fits",
        BudgetStatus.Exceeds => "Exceeds",
        BudgetStatus.FitsInTheEndOnly => "Fits in the end only",
        BudgetStatus.Partial => "Not seen whole",
        _ => "Only the update can tell",
    };
}
