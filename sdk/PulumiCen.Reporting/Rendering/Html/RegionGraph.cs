using System.Globalization;
using PulumiCen.Budget;

namespace PulumiCen.Reporting.Rendering.Html;

/// <summary>The regions of a package's two areas, and the connections between them, with what each had and has.</summary>
internal static class RegionGraph
{
    // More lines than this are no picture; the table has them.
    private const int MostConnections = 60;

    private const int Width = 720;
    private const int RowHeight = 44;
    private const int Top = 50;
    private const int Left = 210;
    private const int Right = 510;

    public static void Write(TextWriter writer, BudgetSnapshot budget)
    {
        var uses = budget.Uses.Where(use => use.Regions.IsKnown).ToList();
        if (uses.Count is 0 or > MostConnections)
        {
            return;
        }

        var (left, right) = Columns(uses.Select(use => use.Regions.Value));
        var rows = Math.Max(left.Count, right.Count);
        writer.Write($"<svg viewBox=\"0 0 {Width} {Top + (rows * RowHeight) - 14}\" role=\"img\" "
            + $"aria-label=\"{uses.Count} connections between {left.Count + right.Count} regions; the table below has them\">\n");
        WriteAreas(writer, budget.Areas);
        foreach (var use in uses)
        {
            WriteConnection(writer, use, left, right, rows);
        }

        WriteRegions(writer, left, rows, Left, isLeft: true);
        WriteRegions(writer, right, rows, Right, isLeft: false);
        foreach (var use in uses)
        {
            WriteValue(writer, use, left, right, rows);
        }

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

    private static void WriteAreas(TextWriter writer, PlanValue<AreaPair> areas)
    {
        if (areas.TryGetValue(out var pair))
        {
            writer.Write($"<text class=\"quiet\" x=\"{Left + 6}\" y=\"16\" text-anchor=\"end\">{HtmlText.Escape(pair.First.DisplayName)}</text>\n"
                + $"<text class=\"quiet\" x=\"{Right - 6}\" y=\"16\">{HtmlText.Escape(pair.Second.DisplayName)}</text>\n");
        }
    }

    private static void WriteConnection(TextWriter writer, BudgetUse use, List<string> left, List<string> right, int rows)
    {
        var (from, to) = Ends(use.Regions.Value);
        var (y1, y2) = (Y(left.IndexOf(from), left.Count, rows), Y(right.IndexOf(to), right.Count, rows));
        var kind = use.Kind switch
        {
            UseKind.Leaving => "line gone",
            UseKind.ConnectivityTest => "line test",
            _ when use.Bandwidth.IsUnknown => "line gone",
            _ => "line",
        };
        writer.Write($"<path class=\"{kind}\" d=\"M{Left} {y1} C{(Left + Right) / 2} {y1} {(Left + Right) / 2} {y2} {Right} {y2}\" "
            + $"stroke-width=\"{Thickness(use)}\"><title>{HtmlText.Escape($"{use.Name}: {BudgetWords.Has(use)}")}</title></path>\n");
    }

    // A third of the way from the side with more regions: the lines lie apart there.
    private static void WriteValue(TextWriter writer, BudgetUse use, List<string> left, List<string> right, int rows)
    {
        var (from, to) = Ends(use.Regions.Value);
        var (y1, y2) = (Y(left.IndexOf(from), left.Count, rows), Y(right.IndexOf(to), right.Count, rows));
        var (x, y) = left.Count >= right.Count ? (Left + 84, y1 + ((y2 - y1) * 0.16)) : (Right - 84, y2 - ((y2 - y1) * 0.16));
        writer.Write($"<text class=\"value\" x=\"{x}\" y=\"{(y + 4).ToString("0", CultureInfo.InvariantCulture)}\">{HtmlText.Escape(Value(use))}</text>\n");
    }

    private static string Value(BudgetUse use)
    {
        var (had, has) = (BudgetWords.Had(use), use.Kind == UseKind.Leaving ? "deleted" : BudgetWords.Has(use));
        return had.Length == 0 || string.Equals(had, has, StringComparison.Ordinal) ? has : $"{had.Replace(" Mbit/s", "", StringComparison.Ordinal)} → {has}";
    }

    private static void WriteRegions(TextWriter writer, List<string> regions, int rows, int x, bool isLeft)
    {
        foreach (var (index, region) in regions.Index())
        {
            var y = Y(index, regions.Count, rows);
            var name = RegionTable.Find(region)?.DisplayName;
            var (textX, anchor) = isLeft ? (x - 14, "end") : (x + 14, "start");
            writer.Write($"<circle class=\"node\" cx=\"{x}\" cy=\"{y}\" r=\"6\"/>\n"
                + $"<text x=\"{textX}\" y=\"{y + (name is null ? 4 : -1)}\" text-anchor=\"{anchor}\">{HtmlText.Escape(name ?? region)}</text>\n");
            if (name is not null)
            {
                writer.Write($"<text class=\"quiet\" x=\"{textX}\" y=\"{y + 14}\" text-anchor=\"{anchor}\">{HtmlText.Escape(region)}</text>\n");
            }
        }
    }

    // The shorter column stands in the middle of the longer one.
    private static int Y(int row, int count, int rows) => Top + (row * RowHeight) + ((rows - count) * RowHeight / 2);

    // A line ten times as thick for a thousand times the bandwidth.
    private static string Thickness(BudgetUse use) =>
        (use.Bandwidth.TryGetValue(out var value) && !use.Bandwidth.IsSecret
            ? 2 + (Math.Log10(1 + (value.KilobitsPerSecond / 1000.0)) * 4)
            : 2).ToString("0.#", CultureInfo.InvariantCulture);
}
