namespace PulumiCen.Budget;

/// <summary>
/// The connections of one package, or of one CEN instance, by region pair. Nearly every pair is there once, so a set holds
/// the first connection of each, and only pairs that are there more often have a list.
/// </summary>
internal sealed class PairIndex
{
    private readonly HashSet<Connection> _first = new(ByPair.Instance);
    private readonly HashSet<Connection>.AlternateLookup<RegionIds> _firstByRegions;
    private readonly Dictionary<RegionIds, List<Connection>> _repeated = [];

    public PairIndex() => _firstByRegions = _first.GetAlternateLookup<RegionIds>();

    /// <summary>All connections with known regions.</summary>
    public IEnumerable<Connection> All => _first
        .Where(connection => !_repeated.ContainsKey(connection.Regions))
        .Concat(_repeated.Values.SelectMany(all => all));

    public void Add(Connection connection)
    {
        if (!_firstByRegions.TryGetValue(connection.Regions, out var first))
        {
            _first.Add(connection);
            return;
        }

        if (!_repeated.TryGetValue(connection.Regions, out var all))
        {
            all = [first];
            _repeated.Add(connection.Regions, all);
        }

        all.Add(connection);
    }

    public void Remove(Connection connection)
    {
        if (!_repeated.TryGetValue(connection.Regions, out var all))
        {
            _firstByRegions.Remove(connection.Regions);
            return;
        }

        all.Remove(connection);
        _firstByRegions.Remove(connection.Regions);
        _first.Add(all[0]);
        if (all.Count == 1)
        {
            _repeated.Remove(connection.Regions);
        }
    }

    /// <summary>How many connections have a pair.</summary>
    public int Count(RegionIds regions)
    {
        if (_repeated.TryGetValue(regions, out var all))
        {
            return all.Count;
        }

        return _firstByRegions.Contains(regions) ? 1 : 0;
    }

    /// <summary>Of the other connections with the same pair the one whose name comes first; null when there are none.</summary>
    public Connection? TwinOf(Connection connection)
    {
        if (_repeated.TryGetValue(connection.Regions, out var all))
        {
            return all.Where(twin => twin != connection).MinBy(twin => twin.Name, StringComparer.Ordinal);
        }

        return _firstByRegions.TryGetValue(connection.Regions, out var first) && first != connection ? first : null;
    }

    private sealed class ByPair : IEqualityComparer<Connection>, IAlternateEqualityComparer<RegionIds, Connection>
    {
        public static readonly ByPair Instance = new();

        public bool Equals(Connection? x, Connection? y) => x?.Regions == y?.Regions;

        public int GetHashCode(Connection obj) => GetHashCode(obj.Regions);

        public bool Equals(RegionIds alternate, Connection other) => alternate == other.Regions;

        public int GetHashCode(RegionIds alternate) => alternate.GetHashCode();

        public Connection Create(RegionIds alternate) => throw new NotSupportedException("A key alone makes no connection.");
    }
}
