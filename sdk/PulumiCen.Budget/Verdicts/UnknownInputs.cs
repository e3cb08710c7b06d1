namespace PulumiCen.Budget;

/// <summary>Lists the inputs that a verdict depends on and that aren't known; looks at all connections of the ledger.</summary>
internal static class UnknownInputs
{
    public static List<UnknownInput> Of(LedgerState ledger, PackageBudget budget, string package, bool isCapacityKnown, bool areRegionsNeeded)
    {
        var inputs = new List<UnknownInput>();
        if (!isCapacityKnown)
        {
            inputs.Add(new UnknownInput(package, "bandwidth"));
        }

        foreach (var connection in ledger.Connections.All)
        {
            if (ReferenceEquals(connection.Package?.Root, budget))
            {
                inputs.AddRange(OfMember(connection, areRegionsNeeded).Select(property => new UnknownInput(connection.Name, property)));
            }
            else if (MayDrawOn(ledger, budget, connection))
            {
                inputs.Add(new UnknownInput(connection.Name, connection.PackageInput));
            }
        }

        return [.. inputs.OrderBy(input => input.Resource, StringComparer.Ordinal).ThenBy(input => input.Property, StringComparer.Ordinal)];
    }

    private static IEnumerable<string> OfMember(Connection connection, bool areRegionsNeeded)
    {
        if (connection.Contribution.IsUnknown)
        {
            yield return connection.HasUnknownType ? "bandwidthType" : connection.BandwidthInput;
        }

        if (areRegionsNeeded && !connection.HasRegions)
        {
            yield return "regionIds";
        }
    }

    private static bool MayDrawOn(LedgerState ledger, PackageBudget budget, Connection connection) =>
        connection.Package is null
        && connection.HasUnknownPackage
        && connection.Contribution != default
        && (!budget.Areas.TryGetValue(out var areas) || ledger.FootprintOf(connection).MayFit(areas));
}
