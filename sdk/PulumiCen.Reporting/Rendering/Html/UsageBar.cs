using PulumiCen.Budget;

namespace PulumiCen.Reporting.Rendering.Html;

/// <summary>How full a package is: a bar of its connections, and a mark at what the package has.</summary>
internal static class UsageBar
{
    private const double Width = 600;
    private const double Height = 28;

    public static void Write(TextWriter writer, BudgetSnapshot budget)
    {
        if (Fullness.Of(budget) is not { } fullness)
        {
            return;
        }

        // Where it is exceeded the bar is longer than the package, and the mark is inside it.
        var scale = Width / Math.Max(fullness, 1);
        writer.Write($"<svg class=\"bar\" viewBox=\"0 0 {Width:0} {Height:0}\" role=\"img\" aria-label=\"{HtmlText.Escape(BudgetWords.Share(budget))}\">\n");
        writer.Write($"<rect class=\"all\" width=\"{scale:0.##}\" height=\"{Height:0}\"/>\n");
        var x = 0.0;
        foreach (var use in budget.Uses)
        {
            if (Taken(use) is { } taken)
            {
                var share = (double)taken.KilobitsPerSecond / budget.Capacity.Value.KilobitsPerSecond * scale;
                writer.Write($"<rect class=\"use\" x=\"{x:0.##}\" width=\"{share:0.##}\" height=\"{Height:0}\"><title>{HtmlText.Escape($"{use.Name}: {BudgetWords.Has(use)}")}</title></rect>\n");
                x += share;
            }
        }

        writer.Write($"<line class=\"mark\" x1=\"{scale:0.##}\" x2=\"{scale:0.##}\" y1=\"0\" y2=\"{Height:0}\"/>\n</svg>\n");
    }

    private static Bandwidth? Taken(BudgetUse use) =>
        use.Kind is UseKind.Connection or UseKind.Other or UseKind.Leaving && use.Bandwidth.TryGetValue(out var bandwidth)
            ? bandwidth
            : null;
}
