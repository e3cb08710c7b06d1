namespace PulumiCen.Budget;

/// <summary>One use of a package.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The connection's name in the program; for a use that the program doesn't name, its region pair.</param>
/// <param name="Bandwidth">What it has, or is to have. A connectivity test has none of its own: absent.</param>
/// <param name="Previous">What it had before, a connectivity test 1 Kbit/s; absent for a new one.</param>
/// <param name="Regions">The regions it lies between.</param>
/// <param name="Urn">The connection's URN, where it has one.</param>
public sealed record BudgetUse(
    UseKind Kind,
    string Name,
    PlanValue<Bandwidth> Bandwidth,
    PlanValue<Bandwidth> Previous,
    PlanValue<RegionPair> Regions,
    string? Urn = null)
{
    /// <summary>
    /// Whether it takes more than before. One that isn't known counts as not growing, and so does one that is secret,
    /// unless it is new: else its place in a list would tell of the secret.
    /// </summary>
    public bool IsGrowing => Bandwidth.TryGetValue(out var now)
        && (Previous.IsAbsent || (!Bandwidth.IsSecret && !Previous.IsSecret && Previous.TryGetValue(out var before) && now > before));

    /// <summary>By how much it grows; zero where it doesn't, and where that isn't known or is secret.</summary>
    internal static Bandwidth GrowthOf(PlanValue<Bandwidth> now, PlanValue<Bandwidth> previous)
    {
        if (now.IsSecret || previous.IsSecret || previous.IsUnknown || !now.TryGetValue(out var after))
        {
            return Budget.Bandwidth.Zero;
        }

        var before = previous.TryGetValue(out var known) ? known : Budget.Bandwidth.Zero;
        return after > before ? after - before : Budget.Bandwidth.Zero;
    }
}
