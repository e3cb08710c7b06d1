using PulumiCen.Budget;

namespace PulumiCen.Reporting.Rendering;

/// <summary>A budget in words, the same in every format. Secrets stay secret.</summary>
public static class BudgetWords
{
    /// <summary>What is needed of what there is: <c>20 of 20 Mbit/s</c>, <c>at least 15 of 20 Mbit/s</c>.</summary>
    public static string Share(BudgetSnapshot budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        return budget.Verdict switch
        {
            Verdict.Exceeds exceeds => Share(exceeds.Needed, budget.Capacity),
            Verdict.CannotKnow unknown => "at least " + Share(unknown.AtLeast, budget.Capacity),
            _ => Share(budget.Allocated, budget.Capacity),
        };
    }

    /// <summary>
    /// What follows from it: <c>nothing left</c>, <c>4 Mbit/s too much</c>, and so on; with what becomes of it when the
    /// package has another bandwidth by itself.
    /// </summary>
    public static string Consequence(BudgetSnapshot budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        return LaterText.Of(budget.Verdict, budget.Later) is { } later ? $"{ConsequenceNow(budget)}; {later}" : ConsequenceNow(budget);
    }

    /// <summary>What a connection has: <c>8 Mbit/s</c>, <c>1 Kbit/s</c>, <c>not known yet</c>, <c>[secret]</c>.</summary>
    public static string Has(BudgetUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        return use.Kind == UseKind.ConnectivityTest ? Bandwidth.ConnectivityTest.ToString() : Text(use.Bandwidth);
    }

    /// <summary>What a connection had: as <see cref="Has"/>; empty for a new one.</summary>
    public static string Had(BudgetUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        return use.Previous.IsAbsent ? string.Empty : Text(use.Previous);
    }

    /// <summary>What is to be said beside what a connection has: what is special about it, and what it had before.</summary>
    public static string Note(BudgetUse use)
    {
        var had = Had(use);
        var isChanged = had.Length > 0 && !string.Equals(had, Has(use), StringComparison.Ordinal);
        return string.Join(", ", new[] { Remark(use), isChanged ? $"had {had}" : string.Empty }.Where(text => text.Length > 0));
    }

    /// <summary>What is special about a connection: <c>connectivity test, takes nothing</c>, and so on; or nothing.</summary>
    public static string Remark(BudgetUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        return UseRemark.Of(use.Kind);
    }

    /// <summary>Names in quotes, parted by commas.</summary>
    internal static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"\"{name}\""));

    private static string ConsequenceNow(BudgetSnapshot budget) => budget.Verdict switch
    {
        Verdict.Fits fits => $"{Headroom(fits.Headroom)} left",
        Verdict.Exceeds { IsBecauseOfOthers: true } exceeds => $"{exceeds.Over} too much, with what others have of it",
        Verdict.Exceeds exceeds => $"{exceeds.Over} too much",
        Verdict.FitsInTheEndOnly order =>
            $"but {order.OnTheWay} on the way there: first delete {Names(order.Order)} in an update of its own",
        Verdict.CannotKnow { Unknowns.Count: > 0 } unknown => $"the rest depends on the {string.Join(", the ", unknown.Unknowns)}",
        _ => "the rest wasn't seen",
    };

    private static string Share(Amount needed, PlanValue<Bandwidth> capacity)
    {
        if (!capacity.TryGetValue(out var all))
        {
            return $"{needed} of an unknown bandwidth";
        }

        // The unit once, where it is the same.
        var isPlain = !needed.IsSecret && !capacity.IsSecret && needed.Bandwidth.IsWholeMegabits && all.IsWholeMegabits;
        return isPlain ? $"{needed.Bandwidth.ToMegabitsPerSecond()} of {all}" : $"{needed} of {capacity}";
    }

    private static string Headroom(Amount headroom) =>
        !headroom.IsSecret && headroom.Bandwidth == Bandwidth.Zero ? "nothing" : headroom.ToString();

    private static string Text(PlanValue<Bandwidth> bandwidth) => bandwidth switch
    {
        { IsSecret: true } => PlanValue.SecretText,
        { IsUnknown: true } => "not known yet",
        _ => bandwidth.ToString(),
    };
}
