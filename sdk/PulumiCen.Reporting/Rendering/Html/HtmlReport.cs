using PulumiCen.Budget;

namespace PulumiCen.Reporting.Rendering.Html;

/// <summary>The report as a page on its own: no script, nothing from the network, light and dark.</summary>
public static class HtmlReport
{
    /// <summary>Writes the page: what is wrong, then each package, those that don't fit and the largest first.</summary>
    public static void Write(TextWriter writer, PlanReport report)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(report);
        var budgets = report.Budgets
            .OrderByDescending(budget => budget.Status())
            .ThenByDescending(budget => budget.Uses.Count)
            .ThenBy(budget => budget.Package, StringComparer.Ordinal)
            .ToList();
        var title = $"{report.Project}/{report.Stack}";
        writer.Write(
            $"""
             <!DOCTYPE html>
             <html lang="en">
             <head>
             <meta charset="utf-8">
             <meta name="viewport" content="width=device-width, initial-scale=1">
             <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
             <title>CEN bandwidth of {HtmlText.Escape(title)}</title>
             <style>{HtmlStyle.Text}</style>
             </head>
             <body>
             <main>
             <header>
             <h1>CEN bandwidth of {HtmlText.Name(title)}</h1>
             <p class="verdict {HtmlSummary.Class(report.Outcome)}">{HtmlText.Escape(ReportWords.Sentence(report))}</p>
             <p>{HtmlText.Escape(ReportWords.Changes(report))}</p>
             </header>

             """);
        HtmlDiagnostics.Write(writer, ReportWords.Problems(report));
        HtmlSummary.Write(writer, budgets);
        HtmlCost.Write(writer, report.Cost);
        foreach (var (index, budget) in budgets.Index())
        {
            WriteBudget(writer, budget, HtmlSummary.Id(index));
        }

        writer.Write("</main>\n</body>\n</html>\n");
    }

    private static void WriteBudget(TextWriter writer, BudgetSnapshot budget, string id)
    {
        var areas = budget.Areas.IsKnown ? $"<span class=\"areas\">{HtmlText.Escape(budget.Areas.ToString())}</span>" : string.Empty;
        writer.Write(
            $"""
             <section class="{HtmlSummary.Class(budget)}" aria-labelledby="{id}">
             <div class="title"><h2 id="{id}">{HtmlText.Name(budget.Package)}</h2>{areas}<span class="badge">{HtmlSummary.Word(budget)}</span></div>
             <p class="verdict">{HtmlText.Escape($"{BudgetWords.Share(budget)}, {BudgetWords.Consequence(budget)}")}</p>

             """);
        var name = HtmlText.Escape(PlainName.Of(budget.Package));

        // What is wider than a small screen is moved by itself, with the keyboard too.
        writer.Write($"<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"Pictures of {name}\">\n");
        UsageBar.Write(writer, budget);
        RegionGraph.Write(writer, budget);
        writer.Write($"</div>\n<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"Connections of {name}\">\n");
        HtmlConnections.Write(writer, budget);
        writer.Write("</div>\n");
        writer.Write("</section>\n");
    }
}
