using PulumiCen.Budget;
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
        var bandwidth = budget.Uses.Select(use => Has(use).Length).DefaultIfEmpty().Max();
        foreach (var use in budget.Uses)
        {
            var line = $"  {use.Name.PadRight(name)}  {Has(use).PadLeft(bandwidth)}  {Remark(use)}";
            console.WriteLine(line.TrimEnd());
        }
    }

    private static string Numbers(BudgetSnapshot budget)
    {
        var change = budget.PreviousCapacity.IsKnown && budget.Capacity.IsKnown && budget.PreviousCapacity != budget.Capacity
            ? $", the package had {budget.PreviousCapacity}"
            : string.Empty;
        return budget.Verdict switch
        {
            Verdict.Fits fits => $"{Share(budget.Allocated, budget.Capacity)}, {Left(fits.Headroom)} left{change}",
            Verdict.Exceeds exceeds =>
                $"[red]{Share(exceeds.Needed, budget.Capacity).EscapeMarkup()}, {exceeds.Over.ToString().EscapeMarkup()} too much[/]{change}",
            Verdict.FitsInTheEndOnly order =>
                $"[yellow]{Share(budget.Allocated, budget.Capacity).EscapeMarkup()} in the end, but {order.OnTheWay.ToString().EscapeMarkup()} on the way there: "
                + $"first delete {string.Join(", ", order.Order.Select(name => $"\"{name}\"")).EscapeMarkup()} in an update of its own[/]{change}",
            Verdict.CannotKnow unknown =>
                $"[yellow]at least {Share(unknown.AtLeast, unknown.Available).EscapeMarkup()}; the rest depends on "
                + $"{string.Join(", ", unknown.Unknowns).EscapeMarkup()}[/]{change}",
            _ => string.Empty,
        };
    }

    /// <summary>"20 of 20 Mbit/s": the unit once, where it is the same.</summary>
    private static string Share(Amount needed, PlanValue<Bandwidth> capacity)
    {
        if (!capacity.TryGetValue(out var all))
        {
            return $"{needed} of an unknown bandwidth";
        }

        return !needed.IsSecret && !capacity.IsSecret && needed.Bandwidth.IsWholeMegabits && all.IsWholeMegabits
            ? $"{needed.Bandwidth.ToMegabitsPerSecond()} of {all}"
            : $"{needed} of {capacity}";
    }

    private static string Left(Amount headroom) =>
        !headroom.IsSecret && headroom.Bandwidth == Bandwidth.Zero ? "nothing" : headroom.ToString();

    private static string Has(BudgetUse use) => use.Kind == UseKind.ConnectivityTest
        ? Bandwidth.ConnectivityTest.ToString()
        : use.Bandwidth.IsUnknown && !use.Bandwidth.IsSecret ? "not known yet" : use.Bandwidth.ToString();

    private static string Remark(BudgetUse use)
    {
        var kind = use.Kind switch
        {
            UseKind.ConnectivityTest => "connectivity test",
            UseKind.DataTransfer => "billed by traffic",
            UseKind.Other => "not of this stack",
            UseKind.Leaving => "deleted at the end",
            _ => string.Empty,
        };
        var change = use.Previous.IsKnown && use.Previous != use.Bandwidth ? $"had {use.Previous}" : string.Empty;
        return string.Join(", ", new[] { kind, change }.Where(text => text.Length > 0));
    }
}
