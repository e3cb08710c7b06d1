using PulumiCen.Budget;

namespace PulumiCen.Verdicts.Tests;

/// <summary>What is said of a stack, in a form that can be compared.</summary>
/// <param name="Budgets">A line for each budget: its verdict, with all numbers.</param>
/// <param name="Errors">The codes of what would fail a preview.</param>
internal sealed record StackVerdicts(string Budgets, string Errors)
{
    public static StackVerdicts Of(IEnumerable<BudgetSnapshot> budgets, IEnumerable<string> errors) => new(
        string.Join('\n', budgets.OrderBy(budget => budget.Package, StringComparer.Ordinal).Select(budget => $"{budget.Package}: {Of(budget.Verdict)}")),
        string.Join(", ", errors.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));

    private static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Fits fits => $"fits, {fits.Headroom} left",
        Verdict.Exceeds exceeds => $"exceeds, {exceeds.Needed} of {exceeds.Available}",
        Verdict.CannotKnow unknown => $"cannot know, {unknown.AtLeast} of {unknown.Available}: {string.Join(", ", unknown.Unknowns)}",
        _ => verdict.ToString(),
    };
}
