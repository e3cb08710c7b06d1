using System.Runtime.CompilerServices;

namespace PulumiCen.Budget;

/// <summary>
/// The connections with known regions by scope and region pair. Nearly every pair is there once, so a set holds the
/// first connection of each, and only pairs that are there more often have a list.
/// </summary>
internal sealed class PairIndex
{
    private readonly HashSet<Connection> _first = new(ByPair.Instance);
    private readonly HashSet<Connection>.AlternateLookup<PairKey> _firstByKey;
    private readonly Dictionary<PairKey, List<Connection>> _repeated = [];

    public PairIndex() => _firstByKey = _first.GetAlternateLookup<PairKey>();

    public void Add(Connection connection)
    {
        var key = PairKey.Of(connection);
        if (!_firstByKey.TryGetValue(key, out var first))
        {
            _first.Add(connection);
            return;
        }

        if (!_repeated.TryGetValue(key, out var all))
        {
            all = [first];
            _repeated.Add(key, all);
        }

        all.Add(connection);
    }

    public void Remove(Connection connection)
    {
        var key = PairKey.Of(connection);
        if (!_repeated.TryGetValue(key, out var all))
        {
            _firstByKey.Remove(key);
            return;
        }

        all.Remove(connection);
        _firstByKey.Remove(key);
        _first.Add(all[0]);
        if (all.Count == 1)
        {
            _repeated.Remove(key);
        }
    }

    /// <summary>How many connections of a scope have a pair.</summary>
    public int Count(object scope, RegionIds regions)
    {
        var key = new PairKey(scope, regions);
        if (_repeated.TryGetValue(key, out var all))
        {
            return all.Count;
        }

        return _firstByKey.Contains(key) ? 1 : 0;
    }

    /// <summary>Of the other connections of a scope with the same pair the one whose name comes first; null when there are none.</summary>
    public Connection? TwinOf(Connection connection, object scope)
    {
        var key = new PairKey(scope, connection.Regions);
        if (_repeated.TryGetValue(key, out var all))
        {
            return all.Where(twin => twin != connection).MinBy(twin => twin.Name, StringComparer.Ordinal);
        }

        return _firstByKey.TryGetValue(key, out var first) && first != connection ? first : null;
    }

    private readonly record struct PairKey(object Scope, RegionIds Regions)
    {
        public static PairKey Of(Connection connection) => new(connection.Scope!, connection.Regions);
    }

    private sealed class ByPair : IEqualityComparer<Connection>, IAlternateEqualityComparer<PairKey, Connection>
    {
        public static readonly ByPair Instance = new();

        public bool Equals(Connection? x, Connection? y) =>
            x is null || y is null ? ReferenceEquals(x, y) : Equals(PairKey.Of(x), y);

        public int GetHashCode(Connection obj) => GetHashCode(PairKey.Of(obj));

        public bool Equals(PairKey alternate, Connection other) =>
            ReferenceEquals(alternate.Scope, other.Scope) && alternate.Regions == other.Regions;

        public int GetHashCode(PairKey alternate) =>
            HashCode.Combine(RuntimeHelpers.GetHashCode(alternate.Scope), alternate.Regions);

        public Connection Create(PairKey alternate) => throw new NotSupportedException("A key alone makes no connection.");
    }
}
