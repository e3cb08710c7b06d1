using PulumiCen.Budget;
using PulumiCen.Reporting.Rendering;

namespace PulumiCen.Tool.Output;

/// <summary>How full a package is, as a bar of a fixed width.</summary>
internal static class BudgetBar
{
    private const int Cells = 30;

    /// <summary>Spectre markup, with two spaces after it; nothing where the numbers aren't known or are secret.</summary>
    public static string Draw(BudgetSnapshot budget, bool unicode)
    {
        if (Fullness.Of(budget) is not { } fullness)
        {
            return string.Empty;
        }

        // A little use shows as one cell, and only a full package as a full bar.
        var full = fullness == 0 ? 0 : Math.Max(1, (int)Math.Floor(Math.Min(fullness, 1) * Cells));
        var (filled, empty) = unicode ? ('█', '░') : ('#', '-');
        return $"[{Colour(budget.Status())}]{new string(filled, full)}[/][grey]{new string(empty, Cells - full)}[/]  ";
    }

    public static string Colour(BudgetStatus status) => status switch
    {
        BudgetStatus.Fits => "green",
        BudgetStatus.Exceeds => "red",
        BudgetStatus.Partial => "grey",
        _ => "yellow",
    };
}
