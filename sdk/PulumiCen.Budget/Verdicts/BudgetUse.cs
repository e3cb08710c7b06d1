namespace PulumiCen.Budget;

/// <summary>One use of a package.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The connection's name in the program; for a use that the program doesn't name, its region pair.</param>
/// <param name="Bandwidth">What it has, or is to have. A connectivity test has none of its own: absent.</param>
/// <param name="Previous">What it had before; absent for a new one.</param>
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
    /// <summary>Whether it takes more than before; an unknown one may, and counts as not growing.</summary>
    public bool IsGrowing => Bandwidth.TryGetValue(out var now)
        && now > (Previous.TryGetValue(out var before) ? before : Budget.Bandwidth.Zero)
        && !Previous.IsUnknown;
}
