namespace PulumiCen.Budget;

/// <summary>The budget of one package: what it has, and what is taken.</summary>
internal sealed class PackageBudget : LinkedNode<PackageBudget>
{
    private readonly Dictionary<AreaFootprint, int> _footprints = [];
    private readonly List<PackageEntry> _entries = [];
    private readonly List<CenInstance> _implied = [];

    public PackageBudget() => Others = new OtherPairs(CountRegistered);

    /// <summary>The connections that name this package in this way.</summary>
    public PairIndex Pairs { get; } = new();

    /// <summary>What the registered connections take.</summary>
    public AllocationSum Registered { get; } = new();

    /// <summary>What others take, and what is deleted at the end.</summary>
    public OtherPairs Others { get; }

    /// <summary>How many connections have regions that aren't known: each may be any of the pairs of others.</summary>
    public int UnknownRegionsCount { get; private set; }

    /// <summary>The package as registered; the first URN in ordinal order, should two resources be one package.</summary>
    public PackageEntry? Entry { get; private set; }

    /// <summary>What the cloud has of it.</summary>
    public Bandwidth? ObservedBandwidth { get; set; }

    /// <summary>Its areas in the cloud.</summary>
    public AreaPair? ObservedAreas { get; set; }

    /// <summary>Whether the program has anything to do with it: the cloud shows all packages of the account.</summary>
    public bool IsOfProgram => Entry is not null || UnknownRegionsCount > 0 || Members.Any(member => member.Pairs.All.Any());

    /// <summary>What it will have by itself some day.</summary>
    public LaterCapacity? Later { get; set; }

    /// <summary>What it has, or is to have; unknown when nobody said.</summary>
    public PlanValue<Bandwidth> Capacity => Entry is { } entry
        ? entry.Bandwidth
        : ObservedBandwidth is { } observed ? PlanValue.Known(observed) : PlanValue.Unknown<Bandwidth>();

    /// <summary>Its areas; unknown when nobody said.</summary>
    public PlanValue<AreaPair> Areas => Entry is { } entry
        ? entry.Areas
        : ObservedAreas is { } observed ? PlanValue.Known(observed) : PlanValue.Unknown<AreaPair>();

    /// <summary>
    /// The CEN instance that it is attached to: said by the package itself, and by connections that name both. One, unless
    /// it is named by URN here and by id there; maybe more than once.
    /// </summary>
    public IEnumerable<CenInstance> Instances
    {
        get
        {
            if (Entry?.Instance is { } own)
            {
                yield return own.Root;
            }

            foreach (var implied in _implied)
            {
                yield return implied.Root;
            }
        }
    }

    /// <summary>Notes that a resource is this package.</summary>
    public void Add(PackageEntry entry)
    {
        _entries.Add(entry);
        Entry = _entries.MinBy(candidate => candidate.Urn, StringComparer.Ordinal);
    }

    /// <summary>Forgets a resource that has another name now.</summary>
    public void Remove(PackageEntry entry)
    {
        _entries.Remove(entry);
        Entry = _entries.MinBy(candidate => candidate.Urn, StringComparer.Ordinal);
    }

    /// <summary>Notes the instance that a connection names beside this package. Returns whether that is new.</summary>
    public bool Imply(CenInstance instance)
    {
        instance.Root.Attach(this);
        if (_implied.Contains(instance))
        {
            return false;
        }

        _implied.Add(instance);
        return true;
    }

    /// <summary>Counts a connection in.</summary>
    public void Enter(Connection connection, AreaFootprint footprint)
    {
        Registered.Add(connection.Contribution);
        if (!connection.HasRegions)
        {
            UnknownRegionsCount++;
            return;
        }

        AddFootprint(footprint, connection.IsBoundToAreas ? 1 : 0);
        Others.RegisteredChanged(connection.Regions, 1);
    }

    /// <summary>Takes a connection out, as it was counted in.</summary>
    public void Withdraw(Connection connection, AreaFootprint footprint)
    {
        Registered.Remove(connection.Contribution);
        if (!connection.HasRegions)
        {
            UnknownRegionsCount--;
            return;
        }

        AddFootprint(footprint, connection.IsBoundToAreas ? -1 : 0);
        Others.RegisteredChanged(connection.Regions, -1);
    }

    /// <summary>Whether a connection lies outside these areas. As quick with many connections as with few.</summary>
    public bool HasConnectionOutside(AreaPair areas) => _footprints.Any(count => count.Value > 0 && !count.Key.MayFit(areas));

    /// <inheritdoc/>
    protected override void Absorb(PackageBudget other)
    {
        Registered.Add(other.Registered);
        UnknownRegionsCount += other.UnknownRegionsCount;
        foreach (var (footprint, count) in other._footprints)
        {
            AddFootprint(footprint, count);
        }

        foreach (var entry in other._entries)
        {
            Add(entry);
        }

        ObservedBandwidth ??= other.ObservedBandwidth;
        ObservedAreas ??= other.ObservedAreas;
        Later ??= other.Later;
        _implied.AddRange(other._implied);
        Others.Absorb(other.Others);
    }

    private void AddFootprint(AreaFootprint footprint, int count) =>
        _footprints[footprint] = _footprints.GetValueOrDefault(footprint) + count;

    private int CountRegistered(RegionIds regions) => Members.Sum(member => member.Pairs.Count(regions));
}
