using PulumiCen.Budget;
using PulumiCen.Reporting.Rendering;
using Spectre.Console;

namespace PulumiCen.Tool.Output;

/// <summary>A package's budget: a bar with numbers, then each connection.</summary>
internal static class BudgetView
{
    public static void Write(IAnsiConsole console, IEnumerable<BudgetSnapshot> budgets)
    {
        foreach (var budget in budgets)
        {
            console.WriteLine();
            WriteBudget(console, budget);
        }
    }

    private static void WriteBudget(IAnsiConsole console, BudgetSnapshot budget)
    {
        var areas = budget.Areas.IsKnown ? $", {budget.Areas}" : string.Empty;
        console.MarkupLineInterpolated($"Package [bold]\"{budget.Package}\"[/]{areas}");
        console.MarkupLine($"  {BudgetBar.Draw(budget, console.Profile.Capabilities.Unicode)}{Numbers(budget)}");

        var name = budget.Uses.Select(use => use.Name.Length).DefaultIfEmpty().Max();
        var bandwidth = budget.Uses.Select(use => BudgetWords.Has(use).Length).DefaultIfEmpty().Max();
        foreach (var use in budget.Uses)
        {
            var line = $"  {use.Name.PadRight(name)}  {BudgetWords.Has(use).PadLeft(bandwidth)}  {BudgetWords.Note(use)}";
            console.WriteLine(line.TrimEnd());
        }
    }

    private static string Numbers(BudgetSnapshot budget)
    {
        var colour = BudgetBar.Colour(budget.Status());
        var text = $"{BudgetWords.Share(budget)}, {BudgetWords.Consequence(budget)}".EscapeMarkup();
        var change = budget.PreviousCapacity.IsKnown && budget.PreviousCapacity != budget.Capacity
            ? $"; the package had {budget.PreviousCapacity}"
            : string.Empty;
        return $"[{colour}]{text}[/]{change}";
    }
}
