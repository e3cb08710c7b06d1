namespace PulumiCen.Budget;

/// <summary>
/// What has bandwidth of a package and isn't registered: in the cloud, or about to be deleted. Counts only while no
/// registered connection has the pair, so that nothing counts twice.
/// </summary>
/// <param name="countRegistered">How many registered connections of the package have a pair.</param>
internal sealed class OtherPairs(Func<RegionIds, int> countRegistered)
{
    private readonly Dictionary<RegionIds, OtherPair> _pairs = [];
    private readonly AllocationSum _staying = new();
    private readonly AllocationSum _leaving = new();

    /// <summary>What stays, as far as is known.</summary>
    public Amount Staying => _staying.Known;

    /// <summary>What is deleted at the end.</summary>
    public Amount Leaving => _leaving.Known;

    /// <summary>The pairs that count.</summary>
    public IEnumerable<(RegionIds Regions, OtherPair Pair)> Counted =>
        _pairs.Where(entry => entry.Value.Registered == 0).Select(entry => (entry.Key, entry.Value));

    /// <summary>Takes the place of what was observed before.</summary>
    public void SetObserved(IEnumerable<KeyValuePair<RegionIds, Bandwidth>> allocations)
    {
        foreach (var regions in _pairs.Keys.ToList())
        {
            Change(regions, static pair => pair.Observed = null);
        }

        foreach (var (regions, bandwidth) in allocations)
        {
            Change(regions, pair => pair.Observed = bandwidth);
        }
    }

    public void SetLeaving(RegionIds regions, string name, Amount amount) => Change(regions, pair =>
    {
        pair.Leaving = amount;
        pair.LeavingName = name;
    });

    public void ClearLeaving(RegionIds regions) => Change(regions, static pair => pair.Leaving = null);

    /// <summary>Says that a connection with this pair was registered (+1) or taken out (-1).</summary>
    public void RegisteredChanged(RegionIds regions, int change)
    {
        if (_pairs.ContainsKey(regions))
        {
            Change(regions, pair => pair.Registered += change);
        }
    }

    /// <summary>Takes over what another name of the same package had; where both have a pair, the larger counts.</summary>
    public void Absorb(OtherPairs other)
    {
        foreach (var (regions, taken) in other._pairs)
        {
            Change(regions, pair =>
            {
                pair.Observed = Larger(pair.Observed, taken.Observed);
                if (taken.Leaving is { } leaving && !(pair.Leaving is { } own && own.Bandwidth >= leaving.Bandwidth))
                {
                    pair.Leaving = leaving;
                    pair.LeavingName = taken.LeavingName;
                }
            });
        }

        foreach (var regions in _pairs.Keys)
        {
            Change(regions, pair => pair.Registered = countRegistered(regions));
        }
    }

    private static Bandwidth? Larger(Bandwidth? one, Bandwidth? other) =>
        one is { } left && other is { } right ? Bandwidth.Max(left, right) : one ?? other;

    private void Change(RegionIds regions, Action<OtherPair> change)
    {
        if (!_pairs.TryGetValue(regions, out var pair))
        {
            pair = new OtherPair { Registered = countRegistered(regions) };
            _pairs.Add(regions, pair);
        }

        SumOf(pair).Remove(pair.Contribution);
        change(pair);
        SumOf(pair).Add(pair.Contribution);
        if (pair.IsEmpty)
        {
            _pairs.Remove(regions);
        }
    }

    private AllocationSum SumOf(OtherPair pair) => pair.Leaving is null ? _staying : _leaving;
}
