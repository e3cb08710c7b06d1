namespace PulumiCen.Provider.Ordering;

/// <summary>The changes of one package that wait for room, first come, first served.</summary>
internal sealed class PendingChanges
{
    private readonly Lock _gate = new();
    private readonly List<PendingChange> _changes = [];

    public IReadOnlyList<PendingChange> ToList()
    {
        lock (_gate)
        {
            return [.. _changes];
        }
    }

    public void Add(PendingChange change)
    {
        lock (_gate)
        {
            _changes.RemoveAll(other => string.Equals(other.Urn, change.Urn, StringComparison.Ordinal));
            _changes.Add(change);
        }
    }

    public void Remove(string urn)
    {
        lock (_gate)
        {
            _changes.RemoveAll(other => string.Equals(other.Urn, urn, StringComparison.Ordinal));
        }
    }

    /// <summary>The contents, with the bandwidth that the package is about to have where it waits to get smaller.</summary>
    public PackageContents Limit(PackageContents contents)
    {
        lock (_gate)
        {
            var lowering = _changes.Find(change => change.Pair is null && change.Target < contents.Capacity);
            return lowering is null ? contents : contents with { Capacity = lowering.Target };
        }
    }

    /// <summary>The first change that there is room for now; null when there is none.</summary>
    public PendingChange? NextThatFits(PackageContents contents)
    {
        var limited = Limit(contents);
        lock (_gate)
        {
            return _changes.Find(change => change.MayGoNow(limited));
        }
    }
}
