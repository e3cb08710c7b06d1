namespace PulumiCen.Budget;

/// <summary>Lists the uses of a package; looks at all connections of the ledger.</summary>
internal static class BudgetUses
{
    /// <summary>Those that grow first, then the largest first, then by name.</summary>
    public static List<BudgetUse> Of(LedgerState ledger, PackageBudget budget, bool withOthers) =>
    [
        .. OfConnections(ledger, budget)
            .Concat(withOthers ? OfOthers(ledger, budget) : [])
            .OrderByDescending(use => use.IsGrowing)
            .ThenByDescending(ShownBandwidth)
            .ThenBy(use => use.Name, StringComparer.Ordinal)
            .ThenBy(use => use.Urn, StringComparer.Ordinal),
    ];

    /// <summary>What the order goes by; a secret must not be told from its place in a list.</summary>
    private static Bandwidth ShownBandwidth(BudgetUse use) =>
        use.Bandwidth.TryGetValue(out var bandwidth) && !use.Bandwidth.IsSecret ? bandwidth : Bandwidth.Zero;

    private static IEnumerable<BudgetUse> OfOthers(LedgerState ledger, PackageBudget budget) =>
        budget.Others.Counted.Select(other => Use(ledger.Regions.PairOf(other.Regions), other.Pair));

    private static IEnumerable<BudgetUse> OfConnections(LedgerState ledger, PackageBudget budget) =>
        ledger.Connections
            .Where(connection => ReferenceEquals(connection.Package?.Root, budget))
            .Select(entry => Use(ledger, entry.Urn, entry.Connection));

    private static BudgetUse Use(LedgerState ledger, string urn, Connection connection) => new(
        KindOf(connection),
        connection.Name,
        connection.Bandwidth,
        connection.Previous,
        connection.HasRegions ? PlanValue.Known(ledger.Regions.PairOf(connection.Regions)) : PlanValue.Unknown<RegionPair>(),
        urn);

    private static BudgetUse Use(RegionPair regions, OtherPair pair)
    {
        var bandwidth = PlanValue.Known(pair.Contribution.Known, pair.Contribution.IsSecret);
        var kind = pair.Leaving is null ? UseKind.Other : UseKind.Leaving;
        var name = pair.Leaving is null ? regions.ToString() : pair.LeavingName!;
        return new BudgetUse(kind, name, bandwidth, bandwidth, PlanValue.Known(regions));
    }

    private static UseKind KindOf(Connection connection)
    {
        if (connection.IsDataTransfer)
        {
            return UseKind.DataTransfer;
        }

        return connection.Bandwidth.IsAbsent ? UseKind.ConnectivityTest : UseKind.Connection;
    }
}
