namespace PulumiCen.Budget;

/// <summary>
/// All that a ledger knows, and how it changes. Nothing here loops over the connections. Not thread-safe: the ledger
/// holds the lock.
/// </summary>
internal sealed class LedgerState
{
    private readonly Dictionary<string, PackageEntry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Leaving> _leaving = new(StringComparer.Ordinal);
    private readonly HashSet<string> _oldNames = new(StringComparer.Ordinal);

    public ConnectionTable Connections { get; } = new();

    public RegionRegister Regions { get; } = new();

    public LinkRegister<PackageBudget> Packages { get; } = new();

    public LinkRegister<CenInstance> Instances { get; } = new();

    public UnplacedConnections Unplaced { get; } = new();

    /// <summary>Sets a package; null when it is registered under a newer name already.</summary>
    public PackageEntry? Set(PackageRegistration registration)
    {
        var node = Packages.Resolve(ResourceLink.Of(registration.Urn, registration.Id))!;
        var instance = Instances.Resolve(registration.Instance);
        if (_oldNames.Contains(registration.Urn))
        {
            return null;
        }

        foreach (var alias in OldNames(registration.Urn, registration.Aliases))
        {
            Packages.Rename(alias, registration.Urn);
            if (_entries.Remove(alias, out var old))
            {
                Packages.Find(ResourceLink.ByUrn(alias))!.Remove(old);
            }
        }

        var budget = node.Root;
        if (!_entries.TryGetValue(registration.Urn, out var entry))
        {
            entry = new PackageEntry(registration.Urn);
            _entries.Add(registration.Urn, entry);
            budget.Add(entry);
        }

        entry.Set(registration, instance);
        instance?.Root.Attach(budget);
        return entry;
    }

    /// <summary>Sets a connection; null when it is registered under a newer name already.</summary>
    /// <param name="registration">The connection.</param>
    /// <param name="isAttaching">Whether only this connection says that its package is attached to its instance.</param>
    public Connection? Set(ConnectionRegistration registration, out bool isAttaching)
    {
        var (package, instance) = (Packages.Resolve(registration.Package), Instances.Resolve(registration.Instance));
        // That both belong together stays true, whatever becomes of the connection.
        isAttaching = package is not null && instance is not null && package.Root.Imply(instance);
        if (_oldNames.Contains(registration.Urn))
        {
            return null;
        }

        foreach (var alias in OldNames(registration.Urn, registration.Aliases))
        {
            SetLeaving(alias, null);
            if (Connections.Remove(alias) is { } old)
            {
                Withdraw(old);
            }
        }

        var connection = Connections.GetOrAdd(registration.Urn);
        Withdraw(connection);
        connection.Set(
            registration,
            package,
            instance,
            registration.Regions.TryGetValue(out var regions) ? Regions.NumbersOf(regions) : default);
        Enter(connection);
        if (registration.Previous is { } previous)
        {
            SetLeaving(registration.Urn, previous.LeavesAtTheEnd);
        }

        return connection;
    }

    /// <summary>Sets what of a connection is deleted at the end; null for nothing.</summary>
    public void SetLeaving(string urn, Allocation? allocation)
    {
        if (_leaving.Remove(urn, out var before))
        {
            before.Package.Root.Others.ClearLeaving(before.Regions);
        }

        if (allocation is not null && Packages.Resolve(allocation.Package) is { } package && !_oldNames.Contains(urn))
        {
            var leaving = new Leaving(package, Regions.NumbersOf(allocation.Regions));
            _leaving.Add(urn, leaving);
            package.Root.Others.SetLeaving(leaving.Regions, ResourceName.Of(urn), allocation.Bandwidth);
        }
    }

    public void Observe(ObservedPackage observed)
    {
        if (Packages.Resolve(observed.Package)?.Root is { } package)
        {
            package.Later = observed.Later;
            if (observed.Allocations is { } allocations)
            {
                package.ObservedBandwidth = observed.Bandwidth;
                package.ObservedAreas = observed.Areas;
                package.Others.SetObserved(
                    allocations.Select(pair => KeyValuePair.Create(Regions.NumbersOf(pair.Key), pair.Value)));
            }
        }
    }

    private List<string> OldNames(string urn, IReadOnlyList<string> aliases)
    {
        var names = aliases.Where(alias => !string.Equals(alias, urn, StringComparison.Ordinal)).ToList();
        _oldNames.UnionWith(names);
        return names;
    }

    private void Enter(Connection connection)
    {
        var footprint = FootprintOf(connection);
        if (connection.HasRegions)
        {
            connection.Pairs?.Add(connection);
        }

        if (connection.Package is { } package)
        {
            package.Root.Enter(connection, footprint);
        }
        else if (connection.HasUnknownPackage)
        {
            Unplaced.Enter(connection, footprint);
        }
    }

    private void Withdraw(Connection connection)
    {
        var footprint = FootprintOf(connection);
        if (connection.HasRegions)
        {
            connection.Pairs?.Remove(connection);
        }

        if (connection.Package is { } package)
        {
            package.Root.Withdraw(connection, footprint);
        }
        else if (connection.HasUnknownPackage)
        {
            Unplaced.Withdraw(connection, footprint);
        }
    }

    /// <summary>The areas that a connection touches; with unknown regions, any.</summary>
    public AreaFootprint FootprintOf(Connection connection) =>
        connection.HasRegions ? Regions.FootprintOf(connection.Regions) : default;

    private sealed record Leaving(PackageBudget Package, RegionIds Regions);
}
