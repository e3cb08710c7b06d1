namespace PulumiCen.Budget;

/// <summary>Finds connections that have the same regions, which the cloud refuses.</summary>
internal static class Twins
{
    /// <summary>
    /// Of the other connections in the same CEN instance and with the same regions the one whose name comes first; null
    /// when there are none.
    /// </summary>
    public static Connection? Of(Connection connection)
    {
        if (!connection.HasRegions)
        {
            return null;
        }

        Connection? found = null;
        foreach (var pairs in PairsAround(connection))
        {
            if (pairs.TwinOf(connection) is { } twin && (found is null || string.CompareOrdinal(twin.Name, found.Name) < 0))
            {
                found = twin;
            }
        }

        return found;
    }

    private static IEnumerable<PairIndex> PairsAround(Connection connection)
    {
        if (connection.Package is { } own)
        {
            foreach (var member in own.Root.Members)
            {
                yield return member.Pairs;
            }
        }

        foreach (var instance in connection.Instances)
        {
            foreach (var member in instance.Members)
            {
                yield return member.Pairs;
            }

            foreach (var package in instance.Packages)
            {
                foreach (var member in package.Members)
                {
                    yield return member.Pairs;
                }
            }
        }
    }
}
