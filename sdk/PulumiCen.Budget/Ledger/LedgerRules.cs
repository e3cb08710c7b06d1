namespace PulumiCen.Budget;

/// <summary>The rules between resources. Each is as quick with many connections as with few, as long as nothing is wrong.</summary>
internal static class LedgerRules
{
    /// <summary>What is wrong with a connection beside the sum of its package.</summary>
    public static IEnumerable<Diagnostic> Of(LedgerState ledger, Connection connection)
    {
        if (NeedsPackage(connection))
        {
            yield return Diagnostics.BandwidthWithoutPackage(connection.Name, connection.Bandwidth);
        }

        if (OutsideAreas(ledger, connection, "regionIds") is { } outside)
        {
            yield return outside;
        }

        if (ledger.TwinOf(connection) is { } twin)
        {
            var names = new[] { connection.Name, twin.Name }.Order(StringComparer.Ordinal).ToArray();
            yield return Diagnostics.PairConnectedTwice(names[0], names[1], ledger.Regions.PairOf(connection.Regions));
        }
    }

    /// <summary>What is wrong with a package beside the sum of its connections.</summary>
    public static IEnumerable<Diagnostic> Of(LedgerState ledger, PackageBudget package)
    {
        if (package.Entry is not { } entry || !package.Areas.TryGetValue(out var areas))
        {
            yield break;
        }

        if (package.HasConnectionOutside(areas))
        {
            yield return ledger.Connections.All
                .Where(connection => ReferenceEquals(connection.Package?.Root, package))
                .OrderBy(connection => connection.Name, StringComparer.Ordinal)
                .Select(connection => OutsideAreas(ledger, connection, "areas"))
                .First(outside => outside is not null)!;
        }

        if (RivalOf(package, areas) is { } rival)
        {
            var names = new[] { entry.Name, rival.Name }.Order(StringComparer.Ordinal).ToArray();
            yield return Diagnostics.AreasCoveredTwice(names[0], names[1], areas);
        }
    }

    private static bool NeedsPackage(Connection connection) =>
        connection.Package is null && !connection.HasUnknownPackage && connection.IsBoundToAreas && !connection.Bandwidth.IsAbsent;

    private static Diagnostic? OutsideAreas(LedgerState ledger, Connection connection, string property)
    {
        if (connection.Package?.Root is not { } package
            || !connection.HasRegions
            || !connection.IsBoundToAreas
            || !package.Areas.TryGetValue(out var areas)
            || ledger.FootprintOf(connection).MayFit(areas))
        {
            return null;
        }

        var name = new BudgetAssessment(ledger, package).Package;
        return Diagnostics.RegionsOutsideAreas(connection.Name, ledger.Regions.PairOf(connection.Regions), name, areas, property);
    }

    private static PackageEntry? RivalOf(PackageBudget package, AreaPair areas) => package.Instances
        .SelectMany(instance => instance.Packages)
        .Where(other => !ReferenceEquals(other, package))
        .Where(other => other.Areas.TryGetValue(out var theirs) && theirs == areas)
        .Select(other => other.Entry)
        .OfType<PackageEntry>()
        .MinBy(other => other.Urn, StringComparer.Ordinal);
}
