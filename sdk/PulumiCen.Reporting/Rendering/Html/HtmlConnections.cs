using PulumiCen.Budget;

namespace PulumiCen.Reporting.Rendering.Html;

/// <summary>The connections of a package, in a table.</summary>
internal static class HtmlConnections
{
    public static void Write(TextWriter writer, BudgetSnapshot budget)
    {
        writer.Write("<table>\n<caption>Connections, before and after</caption>\n<thead><tr><th scope=\"col\">Connection</th>"
            + "<th scope=\"col\">Regions</th><th scope=\"col\">Before</th><th scope=\"col\">After</th><th scope=\"col\">Note</th></tr></thead>\n<tbody>\n");
        foreach (var use in budget.Uses)
        {
            var before = BudgetWords.Had(use);
            var after = use.Kind == UseKind.Leaving ? string.Empty : BudgetWords.Has(use);
            var isChanged = !string.Equals(before, after, StringComparison.Ordinal);
            var regions = use.Regions.IsKnown ? use.Regions.ToString() : string.Empty;
            writer.Write($"<tr{(isChanged ? " class=\"changed\"" : string.Empty)}><th scope=\"row\">{HtmlText.Name(use.Name)}</th>"
                + $"<td>{HtmlText.Escape(regions)}</td><td class=\"number\">{HtmlText.Escape(before)}</td>"
                + $"<td class=\"number\">{HtmlText.Escape(after)}</td><td>{HtmlText.Escape(BudgetWords.Remark(use))}</td></tr>\n");
        }

        writer.Write("</tbody>\n</table>\n");
    }
}
