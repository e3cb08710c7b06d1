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

    public LedgerState()
    {
        Packages = new LinkRegister<PackageBudget>(() => new PackageBudget(Pairs));
        Instances = new LinkRegister<CenInstance>(() => new CenInstance());
    }

    public ConnectionTable Connections { get; } = new();

    public PairIndex Pairs { get; } = new();

    public RegionRegister Regions { get; } = new();

    public LinkRegister<PackageBudget> Packages { get; }

    public LinkRegister<CenInstance> Instances { get; }

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
    public Connection? Set(ConnectionRegistration registration)
    {
        var (package, instance) = Link(registration.Package, registration.Instance);
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
            package.ObservedBandwidth = observed.Bandwidth;
            package.ObservedAreas = observed.Areas;
            package.Others.SetObserved(
                observed.Allocations.Select(pair => KeyValuePair.Create(Regions.NumbersOf(pair.Key), pair.Value)));
        }
    }

    /// <summary>
    /// Of the other connections in the same CEN instance and with the same regions the one whose name comes first; null
    /// when there are none.
    /// </summary>
    public Connection? TwinOf(Connection connection)
    {
        if (!connection.HasRegions)
        {
            return null;
        }

        Connection? found = null;
        foreach (var scope in ScopesAround(connection))
        {
            if (Pairs.TwinOf(connection, scope) is { } twin && (found is null || string.CompareOrdinal(twin.Name, found.Name) < 0))
            {
                found = twin;
            }
        }

        return found;
    }

    /// <summary>
    /// The nodes that a connection names. That both belong together stays true, whatever becomes of the connection.
    /// </summary>
    private (PackageBudget? Package, CenInstance? Instance) Link(ResourceLink packageLink, ResourceLink instanceLink)
    {
        var (package, instance) = (Packages.Resolve(packageLink), Instances.Resolve(instanceLink));
        if (package is not null && instance is not null)
        {
            package.Root.Imply(instance);
        }

        return (package, instance);
    }

    private static IEnumerable<object> ScopesAround(Connection connection)
    {
        if (connection.Package is { } own)
        {
            foreach (var member in own.Root.Members)
            {
                yield return member;
            }
        }

        foreach (var instance in connection.Instances)
        {
            foreach (var member in instance.Members)
            {
                yield return member;
            }

            foreach (var package in instance.Packages)
            {
                foreach (var member in package.Members)
                {
                    yield return member;
                }
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
        if (connection.HasRegions && connection.Scope is not null)
        {
            Pairs.Add(connection);
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
        if (connection.HasRegions && connection.Scope is not null)
        {
            Pairs.Remove(connection);
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
