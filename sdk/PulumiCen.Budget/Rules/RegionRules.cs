namespace PulumiCen.Budget;

/// <summary>From the ids that a program gives to the regions of a connection.</summary>
public static class RegionRules
{
    /// <summary>Reads the two regions of a connection. Any id will do: the cloud has regions that the table doesn't.</summary>
    /// <param name="connection">The connection's name.</param>
    /// <param name="ids">What the program gives.</param>
    /// <param name="regions">What it means; null when it is wrong.</param>
    /// <returns>What is wrong with it; null when nothing is.</returns>
    public static Diagnostic? Read(string connection, IReadOnlyList<string> ids, out RegionPair? regions)
    {
        ArgumentNullException.ThrowIfNull(ids);
        regions = null;
        if (ids is not [{ Length: > 0 } one, { Length: > 0 } other])
        {
            return Diagnostics.RegionCountWrong(connection, ids);
        }

        if (string.Equals(one, other, StringComparison.Ordinal))
        {
            return Diagnostics.RegionGivenTwice(connection, one);
        }

        regions = RegionPair.Of(one, other);
        return null;
    }
}
