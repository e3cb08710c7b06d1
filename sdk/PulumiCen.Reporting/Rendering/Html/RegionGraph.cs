using PulumiCen.Budget;

namespace PulumiCen.Reporting.Rendering.Html;

/// <summary>The regions of a package's two areas, and the connections between them: dashed before, whole after.</summary>
internal static class RegionGraph
{
    // More lines than this are no picture; the table has them.
    private const int MostConnections = 60;

    private const int Width = 600;
    private const int RowHeight = 34;
    private const int Left = 150;
    private const int Right = 450;

    public static void Write(TextWriter writer, BudgetSnapshot budget)
    {
        var uses = budget.Uses.Where(use => use.Regions.IsKnown).ToList();
        if (uses.Count is 0 or > MostConnections)
        {
            return;
        }

        var (left, right) = Columns(uses.Select(use => use.Regions.Value));
        var height = (Math.Max(left.Count, right.Count) * RowHeight) + 10;
        writer.Write($"<svg class=\"graph\" viewBox=\"0 0 {Width} {height}\" role=\"img\" "
            + $"aria-label=\"{uses.Count} connections between {left.Count + right.Count} regions; the table below has them\">\n");
        foreach (var use in uses)
        {
            WriteConnection(writer, use, left, right);
        }

        WriteRegions(writer, left, Left - 10, "end");
        WriteRegions(writer, right, Right + 10, "start");
        writer.Write("</svg>\n");
    }

    // The first area's regions on the left; where both are of one area, the pair's first region.
    private static (List<string> Left, List<string> Right) Columns(IEnumerable<RegionPair> pairs)
    {
        var first = new SortedSet<string>(StringComparer.Ordinal);
        var second = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (from, to) in pairs.Select(Ends))
        {
            first.Add(from);
            second.Add(to);
        }

        return ([.. first], [.. second]);
    }

    private static (string From, string To) Ends(RegionPair pair) =>
        pair.Areas is { } areas && Region.Of(pair.First).Area != areas.First ? (pair.Second, pair.First) : (pair.First, pair.Second);

    private static void WriteConnection(TextWriter writer, BudgetUse use, List<string> left, List<string> right)
    {
        var (from, to) = Ends(use.Regions.Value);
        var (y1, y2) = (Y(left.IndexOf(from)), Y(right.IndexOf(to)));
        if (use.Previous.IsKnown && use.Previous != use.Bandwidth)
        {
            writer.Write($"<line class=\"before\" x1=\"{Left}\" y1=\"{y1}\" x2=\"{Right}\" y2=\"{y2}\" stroke-width=\"{Thickness(use.Previous):0.#}\"/>\n");
        }

        var kind = use.Kind switch
        {
            UseKind.Leaving => "before",
            UseKind.ConnectivityTest => "test",
            _ => "after",
        };
        writer.Write($"<line class=\"{kind}\" x1=\"{Left}\" y1=\"{y1}\" x2=\"{Right}\" y2=\"{y2}\" stroke-width=\"{Thickness(use.Bandwidth):0.#}\">"
            + $"<title>{HtmlText.Escape($"{use.Name}: {BudgetWords.Has(use)}")}</title></line>\n");
    }

    private static void WriteRegions(TextWriter writer, List<string> regions, int x, string anchor)
    {
        for (var index = 0; index < regions.Count; index++)
        {
            writer.Write($"<text x=\"{x}\" y=\"{Y(index) + 5}\" text-anchor=\"{anchor}\">{HtmlText.Escape(regions[index])}</text>\n");
        }
    }

    private static int Y(int row) => (row * RowHeight) + 22;

    // A line ten times as thick for a thousand times the bandwidth.
    private static double Thickness(PlanValue<Bandwidth> bandwidth) =>
        bandwidth.TryGetValue(out var value) && !bandwidth.IsSecret
            ? 1.5 + (Math.Log10(1 + (value.KilobitsPerSecond / 1000.0)) * 3)
            : 1.5;
}
