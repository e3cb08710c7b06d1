using System.Globalization;
using PulumiCen.Budget;

namespace PulumiCen.Reporting.Rendering.Html;

/// <summary>The regions of a package's two areas, and the connections between them, with what each had and has.</summary>
internal static class RegionGraph
{
    // More lines than this are no picture; the table has them.
    private const int MostConnections = 60;

    private const int Width = 760;
    private const int Left = 170;
    private const int Right = 590;

    // Between a region and here is the label of each line.
    private const int LabelEnd = 320;

    public static void Write(TextWriter writer, BudgetSnapshot budget)
    {
        var layout = RegionLayout.Of([.. budget.Uses.Where(use => use.Regions.IsKnown)]);
        if (layout.Lines.Count is 0 or > MostConnections)
        {
            return;
        }

        writer.Write($"<svg class=\"graph\" viewBox=\"0 0 {Width} {layout.Height}\" role=\"img\" "
            + $"aria-label=\"{layout.Lines.Count} connections between {layout.Left.Count + layout.Right.Count} regions; the table below has them\">\n");
        WriteAreas(writer, budget.Areas);
        foreach (var line in layout.Lines)
        {
            WriteLine(writer, line);
        }

        foreach (var region in layout.Left)
        {
            WriteRegion(writer, region, Left, isLeft: true);
        }

        foreach (var region in layout.Right)
        {
            WriteRegion(writer, region, Right, isLeft: false);
        }

        foreach (var line in layout.Lines)
        {
            writer.Write($"<text class=\"value\" x=\"{LabelEnd - 6}\" y=\"{Number(line.From + 4)}\">{HtmlText.Escape(Value(line.Use))}</text>\n");
        }

        writer.Write("</svg>\n");
    }

    private static void WriteAreas(TextWriter writer, PlanValue<AreaPair> areas)
    {
        if (areas.TryGetValue(out var pair))
        {
            writer.Write($"<text class=\"quiet\" x=\"{Left + 8}\" y=\"14\" text-anchor=\"end\">{HtmlText.Escape(pair.First.DisplayName)}</text>\n"
                + $"<text class=\"quiet\" x=\"{Right - 8}\" y=\"14\">{HtmlText.Escape(pair.Second.DisplayName)}</text>\n");
        }
    }

    private static void WriteLine(TextWriter writer, RegionLayout.Line line)
    {
        var use = line.Use;
        var kind = use.Kind switch
        {
            UseKind.Leaving => "line gone",
            UseKind.ConnectivityTest => "line test",
            _ when use.Bandwidth.IsUnknown => "line gone",
            _ => "line",
        };
        const int Middle = (LabelEnd + Right) / 2;
        var (from, to) = (Number(line.From), Number(line.To));
        writer.Write($"<path class=\"{kind}\" d=\"M{LabelEnd} {from} C{Middle} {from} {Middle} {to} {Right} {to}\" "
            + $"stroke-width=\"{Thickness(use)}\"><title>{HtmlText.Escape($"{use.Name}: {BudgetWords.Has(use)}")}</title></path>\n");
    }

    private static string Value(BudgetUse use)
    {
        var (had, has) = (BudgetWords.Had(use), use.Kind == UseKind.Leaving ? "deleted" : BudgetWords.Has(use));
        return had.Length == 0 || string.Equals(had, has, StringComparison.Ordinal) ? has : $"{had.Replace(" Mbit/s", "", StringComparison.Ordinal)} → {has}";
    }

    private static void WriteRegion(TextWriter writer, RegionLayout.Node region, int x, bool isLeft)
    {
        var name = RegionTable.Find(region.Region)?.DisplayName;
        var y = (region.Top + region.Bottom) / 2;
        var (textX, anchor) = isLeft ? (x - 14, "end") : (x + 14, "start");
        writer.Write($"<rect class=\"node\" x=\"{x - 6}\" y=\"{Number(region.Top - 6)}\" width=\"12\" height=\"{Number(region.Bottom - region.Top + 12)}\" rx=\"6\"/>\n"
            + $"<text x=\"{textX}\" y=\"{Number(y + (name is null ? 4 : -1))}\" text-anchor=\"{anchor}\">{HtmlText.Escape(name ?? region.Region)}</text>\n");
        if (name is not null)
        {
            writer.Write($"<text class=\"quiet\" x=\"{textX}\" y=\"{Number(y + 14)}\" text-anchor=\"{anchor}\">{HtmlText.Escape(region.Region)}</text>\n");
        }
    }

    // A line ten times as thick for a thousand times the bandwidth.
    private static string Thickness(BudgetUse use) => Number(
        use.Bandwidth.TryGetValue(out var value) && !use.Bandwidth.IsSecret
            ? 2 + (Math.Log10(1 + (value.KilobitsPerSecond / 1000.0)) * 4)
            : 2);

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
