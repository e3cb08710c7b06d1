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

        if (ConnectedTwice(ledger, connection, "regionIds") is { } twice)
        {
            yield return twice;
        }
    }

    /// <summary>What is wrong with a package beside the sum of its connections.</summary>
    public static IEnumerable<Diagnostic> Of(LedgerState ledger, PackageBudget package) =>
        [.. OfAreas(ledger, package), .. OfInstance(ledger, package)];

    /// <summary>
    /// What is wrong because a package is attached to its CEN instance. Looks at all connections of the package, which is
    /// once for each package, and no more than it has region pairs.
    /// </summary>
    public static IEnumerable<Diagnostic> OfInstance(LedgerState ledger, PackageBudget package)
    {
        var twice = package.Members.SelectMany(member => member.Pairs.All)
            .OrderBy(connection => connection.Name, StringComparer.Ordinal)
            .Select(connection => ConnectedTwice(ledger, connection, "instance"))
            .FirstOrDefault(problem => problem is not null);
        if (twice is not null)
        {
            yield return twice;
        }

        if (package.Entry is { IsMoved: true } moved && Holders(package) is { Count: > 0 } holders)
        {
            yield return Diagnostics.PackageMovedWhileUsed(moved.Name, moved.PreviousPlace, moved.Place, holders);
        }

        if (package.Entry is { } entry && package.Areas.TryGetValue(out var areas) && RivalOf(package, areas) is { } rival)
        {
            var names = new[] { entry.Name, rival.Name }.Order(StringComparer.Ordinal).ToArray();
            yield return Diagnostics.AreasCoveredTwice(names[0], names[1], areas);
        }
    }

    private static List<(string Connection, PlanValue<Bandwidth> Bandwidth)> Holders(PackageBudget package) =>
    [
        .. package.Members.SelectMany(member => member.Pairs.All)
            .Where(connection => connection.HoldsPackage)
            .Select(connection => (connection.Name, connection.Previous))
            .OrderBy(holder => holder.Name, StringComparer.Ordinal),
    ];

    private static IEnumerable<Diagnostic> OfAreas(LedgerState ledger, PackageBudget package)
    {
        if (package.Entry is not null && package.Areas.TryGetValue(out var areas) && package.HasConnectionOutside(areas))
        {
            yield return package.Members.SelectMany(member => member.Pairs.All)
                .OrderBy(connection => connection.Name, StringComparer.Ordinal)
                .Select(connection => OutsideAreas(ledger, connection, "areas"))
                .First(outside => outside is not null)!;
        }
    }

    private static Diagnostic? ConnectedTwice(LedgerState ledger, Connection connection, string property)
    {
        if (Twins.Of(connection) is not { } twin)
        {
            return null;
        }

        var names = new[] { connection.Name, twin.Name }.Order(StringComparer.Ordinal).ToArray();
        return Diagnostics.PairConnectedTwice(names[0], names[1], ledger.Regions.PairOf(connection.Regions), property);
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
