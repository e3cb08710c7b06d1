using PulumiCen.Budget;

namespace PulumiCen.Tool.Output;

/// <summary>How full a package is, as a bar of a fixed width.</summary>
internal static class BudgetBar
{
    private const int Cells = 30;

    /// <summary>Spectre markup, with two spaces after it; nothing where the numbers aren't known or are secret.</summary>
    public static string Draw(BudgetSnapshot budget, bool unicode)
    {
        if (!budget.Capacity.TryGetValue(out var capacity) || budget.Capacity.IsSecret || budget.Allocated.IsSecret
            || capacity == Bandwidth.Zero)
        {
            return string.Empty;
        }

        var used = (budget.Allocated.Bandwidth + budget.Others.Bandwidth).KilobitsPerSecond;
        var share = Math.Min((double)used / capacity.KilobitsPerSecond, 1);
        var full = used == 0 ? 0 : Math.Max(1, (int)Math.Floor(share * Cells));
        var colour = budget.Verdict switch
        {
            Verdict.Fits => "green",
            Verdict.Exceeds => "red",
            _ => "yellow",
        };
        var (filled, empty) = unicode ? ('█', '░') : ('#', '-');
        return $"[{colour}]{new string(filled, full)}[/][grey]{new string(empty, Cells - full)}[/]  ";
    }
}
