using Newtonsoft.Json.Linq;
using PulumiCen.Budget;

namespace PulumiCen.Reporting.Rendering.Json;

/// <summary>A budget as data.</summary>
internal static class JsonBudget
{
    public static JObject Of(BudgetSnapshot budget) => new()
    {
        ["package"] = budget.Package,
        ["urn"] = budget.Urn,
        ["id"] = budget.Id,
        ["areas"] = budget.Areas.TryGetValue(out var areas) ? new JArray(areas.First.ApiName, areas.Second.ApiName) : null,
        ["capacity"] = Bandwidth(budget.Capacity),
        ["previousCapacity"] = Bandwidth(budget.PreviousCapacity),
        ["allocated"] = Amount(budget.Allocated),
        ["others"] = Amount(budget.Others),
        ["verdict"] = Name(budget.Status()),
        ["headroom"] = budget.Verdict is Verdict.Fits fits ? Amount(fits.Headroom) : null,
        ["over"] = budget.Verdict is Verdict.Exceeds exceeds ? Amount(exceeds.Over) : null,
        ["unknowns"] = budget.Verdict is Verdict.CannotKnow unknown
            ? new JArray(unknown.Unknowns.Select(input => new JObject { ["resource"] = input.Resource, ["property"] = input.Property }))
            : null,
        ["deleteFirst"] = budget.Verdict is Verdict.FitsInTheEndOnly order ? new JArray(order.Order) : null,
        ["fixes"] = budget.Verdict is Verdict.Exceeds { Fixes: var fixes } ? new JArray(fixes.Select(FixText.Of)) : null,
        ["later"] = budget.Later is { } later ? Later(later) : null,
        ["text"] = $"{BudgetWords.Share(budget)}, {BudgetWords.Consequence(budget)}",
        ["connections"] = new JArray(budget.Uses.Select(Use)),
    };

    public static string Name(BudgetStatus status) => status switch
    {
        BudgetStatus.Fits => "fits",
        BudgetStatus.Exceeds => "exceeds",
        BudgetStatus.FitsInTheEndOnly => "fitsInTheEndOnly",
        BudgetStatus.Partial => "partial",
        _ => "cannotKnow",
    };

    private static JObject Later(LaterBudget later) => new()
    {
        ["from"] = later.Capacity.From.Length > 0 ? later.Capacity.From : null,
        ["orderType"] = later.Capacity.OrderType,
        ["capacity"] = Bandwidth(later.Bandwidth),
        ["verdict"] = later.Verdict switch
        {
            Verdict.Fits => "fits",
            Verdict.Exceeds => "exceeds",
            _ => "cannotKnow",
        },
        ["headroom"] = later.Verdict is Verdict.Fits fits ? Amount(fits.Headroom) : null,
        ["over"] = later.Over is { } over ? Amount(over) : null,
    };

    private static JObject Use(BudgetUse use) => new()
    {
        ["name"] = use.Name,
        ["urn"] = use.Urn,
        ["kind"] = use.Kind switch
        {
            UseKind.ConnectivityTest => "connectivityTest",
            UseKind.DataTransfer => "dataTransfer",
            UseKind.Other => "other",
            UseKind.Leaving => "leaving",
            _ => "connection",
        },
        ["regions"] = use.Regions.TryGetValue(out var regions) ? new JArray(regions.First, regions.Second) : null,
        ["bandwidth"] = Bandwidth(use.Bandwidth),
        ["previous"] = Bandwidth(use.Previous),
    };

    // Absent is null; what isn't known, or may not be shown, says so instead of a number.
    private static JObject? Bandwidth(PlanValue<Bandwidth> value) => value switch
    {
        { IsAbsent: true } => null,
        { IsSecret: true } => new JObject { ["secret"] = true },
        { IsUnknown: true } => new JObject { ["unknown"] = true },
        _ => new JObject { ["kbps"] = value.Value.KilobitsPerSecond },
    };

    private static JObject Amount(Amount amount) =>
        amount.IsSecret ? new JObject { ["secret"] = true } : new JObject { ["kbps"] = amount.Bandwidth.KilobitsPerSecond };
}
