using PulumiCen.Budget;

namespace PulumiCen.Reporting.Rendering.Html;

/// <summary>The connections of a package, in a table.</summary>
internal static class HtmlConnections
{
    public static void Write(TextWriter writer, BudgetSnapshot budget)
    {
        writer.Write("<table>\n<caption>Connections, before and after</caption>\n<thead><tr><th scope=\"col\">Connection</th>"
            + "<th scope=\"col\" class=\"regions\">Regions</th><th scope=\"col\" class=\"number\">Before</th>"
            + "<th scope=\"col\" class=\"number\">After</th><th scope=\"col\" class=\"number\">Change</th><th scope=\"col\">Note</th></tr></thead>\n<tbody>\n");
        foreach (var use in budget.Uses)
        {
            var before = BudgetWords.Had(use);
            var after = use.Kind == UseKind.Leaving ? string.Empty : BudgetWords.Has(use);
            var isChanged = !string.Equals(before, after, StringComparison.Ordinal);
            var regions = use.Regions.IsKnown ? use.Regions.ToString() : string.Empty;
            writer.Write($"<tr{(isChanged ? " class=\"changed\"" : string.Empty)}><th scope=\"row\">{HtmlText.Name(use.Name)}</th>"
                + $"<td class=\"regions\">{HtmlText.Escape(regions)}</td><td class=\"number\">{HtmlText.Escape(before)}</td>"
                + $"<td class=\"number\">{HtmlText.Escape(after)}</td>{Change(use)}<td>{HtmlText.Escape(BudgetWords.Remark(use))}</td></tr>\n");
        }

        writer.Write("</tbody>\n</table>\n");
    }

    private static string Change(BudgetUse use)
    {
        if (use.Kind != UseKind.Connection || use.Bandwidth.IsSecret || use.Previous.IsSecret
            || !use.Bandwidth.TryGetValue(out var after) || use.Previous.IsUnknown)
        {
            return "<td></td>";
        }

        var before = use.Previous.TryGetValue(out var previous) && previous.IsWholeMegabits ? previous : Bandwidth.Zero;
        return after.CompareTo(before) switch
        {
            0 => "<td></td>",
            > 0 => $"<td class=\"number more\">+{(after - before).ToMegabitsPerSecond()}</td>",
            _ => $"<td class=\"number less\">−{(before - after).ToMegabitsPerSecond()}</td>",
        };
    }
}
