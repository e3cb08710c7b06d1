namespace PulumiCen.Budget;

/// <summary>Finds what would make a budget fit: at the package's end, and at the connections' end.</summary>
internal static class FixFinder
{
    /// <param name="package">The package's name.</param>
    /// <param name="needed">What is needed.</param>
    /// <param name="over">How much of it is too much.</param>
    /// <param name="previous">What the package had before.</param>
    /// <param name="capacity">What it has, or is to have.</param>
    /// <param name="uses">Its uses, those that grow first, then the largest first.</param>
    public static IReadOnlyList<Fix> Find(
        string package,
        Amount needed,
        Amount over,
        PlanValue<Bandwidth> previous,
        PlanValue<Bandwidth> capacity,
        IReadOnlyList<BudgetUse> uses)
    {
        var fixes = new List<Fix>();
        var enough = needed with { Bandwidth = needed.Bandwidth.RoundUpToMegabits() };
        if (enough.Bandwidth <= BandwidthLimits.PackageMaximum)
        {
            var isLowered = !needed.IsSecret && previous.TryGetValue(out var before) && before > capacity.Value && before >= enough.Bandwidth;
            fixes.Add(isLowered ? new Fix.LowerPackageLess(package, enough) : new Fix.RaisePackage(package, enough));
        }

        var less = over with { Bandwidth = over.Bandwidth.RoundUpToMegabits() };
        fixes.Add(Giver(uses, less) is { } giver
            ? new Fix.TakeFromConnection(giver.Name, less)
            : new Fix.TakeFromConnections(less));
        return fixes;
    }

    /// <summary>
    /// The first connection that can give so much and keep 1 Mbit/s. Where the sum is secret there is none: which
    /// connection is large enough would tell of it.
    /// </summary>
    private static BudgetUse? Giver(IReadOnlyList<BudgetUse> uses, Amount less) => less.IsSecret
        ? null
        : uses.FirstOrDefault(use => use.Kind == UseKind.Connection
            && use.Bandwidth.TryGetValue(out var bandwidth)
            && bandwidth >= less.Bandwidth + BandwidthLimits.ConnectionMinimum);
}
