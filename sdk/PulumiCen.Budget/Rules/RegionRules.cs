namespace PulumiCen.Budget;

/// <summary>From the ids that a program gives to the regions of a connection.</summary>
public static class RegionRules
{
    /// <summary>
    /// Reads the two regions of a connection. Any id will do that can be one: the cloud has regions that aren't known here.
    /// </summary>
    /// <param name="connection">The connection's name.</param>
    /// <param name="ids">What the program gives.</param>
    /// <param name="regions">What it means; null when it is wrong.</param>
    /// <returns>What is wrong with it, or worth knowing of it.</returns>
    public static IReadOnlyList<Diagnostic> Read(string connection, IReadOnlyList<string> ids, out RegionPair? regions)
    {
        ArgumentNullException.ThrowIfNull(ids);
        regions = null;
        if (ids is not [{ Length: > 0 } one, { Length: > 0 } other])
        {
            return [Diagnostics.RegionCountWrong(connection, ids)];
        }

        if (string.Equals(one, other, StringComparison.Ordinal))
        {
            return [Diagnostics.RegionGivenTwice(connection, one)];
        }

        List<Diagnostic> found = [.. ids.Select(id => Judge(connection, id)).OfType<Diagnostic>()];
        regions = found.Exists(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ? null : RegionPair.Of(one, other);
        return found;
    }

    private static Diagnostic? Judge(string connection, string id)
    {
        if (RegionTable.Find(id) is { } region)
        {
            return region.Area is null ? Diagnostics.RegionAreaUnknown(connection, id) : null;
        }

        var meant = Spelling.Nearest(id, RegionTable.All.Select(known => known.Id));
        if (!RegionId.CanBe(id))
        {
            return Diagnostics.RegionImpossible(connection, id, meant);
        }

        return meant is not null && !RegionId.CanBeNew(id)
            ? Diagnostics.RegionMisspelt(connection, id, meant)
            : Diagnostics.RegionUnknown(connection, id, meant);
    }
}
