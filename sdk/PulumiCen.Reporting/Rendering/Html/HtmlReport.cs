using PulumiCen.Budget;

namespace PulumiCen.Reporting.Rendering.Html;

/// <summary>The report as a page on its own: no script, nothing from the network, light and dark.</summary>
public static class HtmlReport
{
    /// <summary>Writes the page.</summary>
    public static void Write(TextWriter writer, PlanReport report)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(report);
        var title = $"{report.Project}/{report.Stack}";
        writer.Write(
            $"""
             <!DOCTYPE html>
             <html lang="en">
             <head>
             <meta charset="utf-8">
             <meta name="viewport" content="width=device-width, initial-scale=1">
             <meta name="color-scheme" content="light dark">
             <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
             <title>CEN bandwidth of {HtmlText.Escape(title)}</title>
             <style>{HtmlStyle.Text}</style>
             </head>
             <body>
             <main>
             <h1>CEN bandwidth of {HtmlText.Name(title)}</h1>
             <p>{HtmlText.Escape(ChangeCounts.Of(report.Changes, ChangeCounts.Plan))}</p>

             """);
        HtmlDiagnostics.Write(writer, report.Diagnostics);
        foreach (var (budget, index) in report.Budgets
            .OrderByDescending(budget => budget.Status())
            .ThenByDescending(budget => budget.Uses.Count)
            .ThenBy(budget => budget.Package, StringComparer.Ordinal)
            .Select((budget, index) => (budget, index)))
        {
            WriteBudget(writer, budget, $"package-{index + 1}");
        }

        writer.Write("</main>\n</body>\n</html>\n");
    }

    private static void WriteBudget(TextWriter writer, BudgetSnapshot budget, string id)
    {
        var areas = budget.Areas.IsKnown ? $", {HtmlText.Escape(budget.Areas.ToString())}" : string.Empty;
        writer.Write(
            $"""
             <section class="{Class(budget.Status())}" aria-labelledby="{id}">
             <h2 id="{id}">{HtmlText.Name(budget.Package)}{areas}</h2>
             <p class="verdict">{HtmlText.Escape($"{BudgetWords.Share(budget)}, {BudgetWords.Consequence(budget)}")}</p>

             """);
        UsageBar.Write(writer, budget);
        RegionGraph.Write(writer, budget);
        HtmlConnections.Write(writer, budget);
        writer.Write("</section>\n");
    }

    private static string Class(BudgetStatus status) => status switch
    {
        BudgetStatus.Fits => "fits",
        BudgetStatus.Exceeds => "exceeds",
        _ => "unsure",
    };
}
