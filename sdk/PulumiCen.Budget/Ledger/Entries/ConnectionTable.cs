namespace PulumiCen.Budget;

/// <summary>
/// The connections by URN. All URNs of a stack begin alike, so a set for each beginning holds the connections by name:
/// that saves the greater part of each URN.
/// </summary>
internal sealed class ConnectionTable
{
    private readonly Dictionary<string, HashSet<Connection>> _families = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<Connection>>.AlternateLookup<ReadOnlySpan<char>> _familiesByText;

    public ConnectionTable() => _familiesByText = _families.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>All connections.</summary>
    public IEnumerable<Connection> All => _families.Values.SelectMany(family => family);

    /// <summary>Those that a condition holds for, with their URNs.</summary>
    public IEnumerable<(string Urn, Connection Connection)> Where(Func<Connection, bool> condition) =>
        _families.SelectMany(family => family.Value.Where(condition).Select(connection => (family.Key + connection.Name, connection)));

    public Connection GetOrAdd(string urn)
    {
        var start = ResourceName.StartIn(urn);
        if (!_familiesByText.TryGetValue(urn.AsSpan(0, start), out var family))
        {
            family = new HashSet<Connection>(ByName.Instance);
            _families.Add(urn[..start], family);
        }

        var names = family.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!names.TryGetValue(urn.AsSpan(start), out var connection))
        {
            connection = new Connection(urn[start..]);
            family.Add(connection);
        }

        return connection;
    }

    /// <summary>Takes a connection out; null when there is none.</summary>
    public Connection? Remove(string urn)
    {
        var start = ResourceName.StartIn(urn);
        if (!_familiesByText.TryGetValue(urn.AsSpan(0, start), out var family)
            || !family.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(urn.AsSpan(start), out var connection))
        {
            return null;
        }

        family.Remove(connection);
        return connection;
    }

    private sealed class ByName : IEqualityComparer<Connection>, IAlternateEqualityComparer<ReadOnlySpan<char>, Connection>
    {
        public static readonly ByName Instance = new();

        public bool Equals(Connection? x, Connection? y) => string.Equals(x?.Name, y?.Name, StringComparison.Ordinal);

        public int GetHashCode(Connection obj) => string.GetHashCode(obj.Name, StringComparison.Ordinal);

        public bool Equals(ReadOnlySpan<char> alternate, Connection other) => alternate.SequenceEqual(other.Name);

        public int GetHashCode(ReadOnlySpan<char> alternate) => string.GetHashCode(alternate, StringComparison.Ordinal);

        public Connection Create(ReadOnlySpan<char> alternate) => new(alternate.ToString());
    }
}
