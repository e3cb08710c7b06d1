using System.Globalization;
using PulumiCen.Budget;

namespace PulumiCen.Reporting.Rendering.Html;

/// <summary>How full a package is, before and after: a bar of its connections, and a mark at what the package has.</summary>
internal static class UsageBar
{
    private const int Left = 60;
    private const int Width = 640;
    private const int Height = 26;
    private const int RowHeight = 50;

    // Less than this has no room for its number.
    private const int RoomForNumber = 26;

    public static void Write(TextWriter writer, BudgetSnapshot budget)
    {
        if (Fullness.Of(budget) is null || budget.Uses.Any(use => use.Previous.IsSecret))
        {
            return;
        }

        Row[] rows =
        [
            new Row("Before", budget.PreviousCapacity, [.. budget.Uses.Select(use => new Segment(use, Taken(use, use.Previous)))]),
            new Row("After", budget.Capacity, [.. budget.Uses.Select(use => new Segment(use, Taken(use, use.Bandwidth)))]),
        ];
        var shown = rows.Where(row => row.Capacity.IsKnown).ToList();
        var scale = Width / shown.Max(row => Math.Max(row.Capacity.Value.KilobitsPerSecond, row.Used));
        writer.Write($"<svg viewBox=\"0 0 {Left + Width + 20} {shown.Count * RowHeight}\" role=\"img\" aria-label=\"{HtmlText.Escape(BudgetWords.Share(budget))}\">\n");
        foreach (var (index, row) in shown.Index())
        {
            WriteRow(writer, row, (index * RowHeight) + 18, scale);
        }

        writer.Write("</svg>\n");
    }

    private static void WriteRow(TextWriter writer, Row row, int y, double scale)
    {
        var end = Left + (row.Capacity.Value.KilobitsPerSecond * scale);
        writer.Write($"<text class=\"quiet\" x=\"0\" y=\"{y + 17}\">{row.Name}</text>\n");
        writer.Write($"<rect class=\"all\" x=\"{Left}\" y=\"{y}\" width=\"{Number(end - Left)}\" height=\"{Height}\" rx=\"3\"/>\n");
        double x = Left;
        foreach (var segment in row.Segments.Where(segment => segment.Kilobits > 0))
        {
            var width = segment.Kilobits * scale;
            writer.Write($"<rect class=\"{Class(segment.Use)}\" x=\"{Number(x)}\" y=\"{y}\" width=\"{Number(width)}\" height=\"{Height}\" rx=\"3\">"
                + $"<title>{HtmlText.Escape($"{segment.Use.Name}: {Megabits(segment.Kilobits)} Mbit/s")}</title></rect>\n");
            if (width >= RoomForNumber)
            {
                writer.Write($"<text class=\"in\" x=\"{Number(Middle(x, x + width, end))}\" y=\"{y + 17}\">{Megabits(segment.Kilobits)}</text>\n");
            }

            x += width;
        }

        if (x > end + 0.5)
        {
            writer.Write($"<rect class=\"over\" x=\"{Number(end)}\" y=\"{y - 3}\" width=\"{Number(x - end)}\" height=\"{Height + 6}\" rx=\"3\"/>\n");
        }

        writer.Write($"<line class=\"mark\" x1=\"{Number(end)}\" x2=\"{Number(end)}\" y1=\"{y - 5}\" y2=\"{y + Height + 5}\"/>\n"
            + $"<text x=\"{Number(end)}\" y=\"{y - 8}\" text-anchor=\"{(end > Left + Width - 60 ? "end" : "middle")}\">has {row.Capacity.Value}</text>\n");
    }

    // The middle of a segment; of its larger part where the mark goes through it.
    private static double Middle(double start, double end, double mark) =>
        mark <= start || mark >= end ? (start + end) / 2 : mark - start > end - mark ? (start + mark) / 2 : (mark + end) / 2;

    // Tests and what is billed by traffic take nothing; a test before has the bandwidth of one.
    private static double Taken(BudgetUse use, PlanValue<Bandwidth> bandwidth) =>
        use.Kind is UseKind.Connection or UseKind.Other or UseKind.Leaving && bandwidth.TryGetValue(out var value) && value.IsWholeMegabits
            ? value.KilobitsPerSecond
            : 0;

    private static string Class(BudgetUse use) => use.Kind switch
    {
        UseKind.Leaving => "use leaving",
        _ => use.IsGrowing ? "use" : "use steady",
    };

    private static string Megabits(double kilobits) => (kilobits / 1000).ToString("0", CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private sealed record Segment(BudgetUse Use, double Kilobits);

    private sealed record Row(string Name, PlanValue<Bandwidth> Capacity, IReadOnlyList<Segment> Segments)
    {
        public double Used => Segments.Sum(segment => segment.Kilobits);
    }
}
