using PulumiCen.Reporting.Costs;

namespace PulumiCen.Reporting.Rendering.Html;

/// <summary>What the plan costs, in a table.</summary>
internal static class HtmlCost
{
    public static void Write(TextWriter writer, CostReport? cost)
    {
        if (cost is not { Packages.Count: > 0 })
        {
            return;
        }

        writer.Write("<section aria-labelledby=\"cost\">\n<h2 id=\"cost\">Cost</h2>\n<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"Cost of all packages\">\n<table>\n"
            + "<caption>For a month, before and after, and what is paid in advance</caption>\n<thead><tr><th scope=\"col\">Package</th>"
            + "<th scope=\"col\" class=\"number\">Before</th><th scope=\"col\" class=\"number\">After</th><th scope=\"col\" class=\"number\">Change</th>"
            + "<th scope=\"col\" class=\"number\">Paid at once</th><th scope=\"col\">Note</th></tr></thead>\n<tbody>\n");
        foreach (var package in cost.Packages)
        {
            WriteRow(writer, HtmlText.Name(package.Package), package.Before, package.After, package.Difference, package.PaidAtOnce, package.Months);
        }

        foreach (var total in cost.Totals)
        {
            WriteRow(writer, "In all", total.Before, total.After, total.Difference, total.PaidAtOnce, months: null);
        }

        writer.Write("</tbody>\n</table>\n</div>\n");
        foreach (var line in CostWords.Sources(cost))
        {
            writer.Write($"<p class=\"areas\">{HtmlText.Escape(line)}</p>\n");
        }

        writer.Write("</section>\n");
    }

    private static void WriteRow(
        TextWriter writer, string name, CostAmount before, CostAmount after, CostAmount difference, CostAmount atOnce, int? months)
    {
        string[] notes =
        [
            CostWords.Reason(before, after),
            atOnce is CostAmount.None ? string.Empty : CostWords.Reason(atOnce),
            atOnce is CostAmount.Known && months is { } known ? $"at once for {known} {(known == 1 ? "month" : "months")}" : string.Empty,
        ];
        var note = string.Join("; ", notes.Where(text => text.Length > 0).Distinct(StringComparer.Ordinal));
        writer.Write($"<tr><th scope=\"row\">{name}</th>{Cell(CostWords.Of(before))}{Cell(CostWords.Of(after))}{Cell(CostWords.Difference(difference))}"
            + $"{Cell(CostWords.Of(atOnce))}<td>{HtmlText.Escape(note)}</td></tr>\n");
    }

    private static string Cell(string words) => $"<td class=\"number\">{HtmlText.Escape(words)}</td>";
}
