using PulumiCen.Budget;
using PulumiCen.Cloud;
using PulumiCen.Provider.Calls;
using PulumiCen.Provider.Cloud;

namespace PulumiCen.Provider.Resources.RegionConnections;

/// <summary>Finds connections, and which of the two things a connection is or becomes.</summary>
internal sealed class ConnectionCloud(
    CloudAccess access, BasicConnections basic, EnterpriseConnections enterprise, TimeProvider time)
{
    /// <summary>The id of an instance, or nothing.</summary>
    private readonly SharedLists<string> _instances = new(time);

    /// <summary>The package with an id, or nothing.</summary>
    private readonly SharedLists<CenPackage> _packages = new(time);

    /// <summary>The id of a connection: its CEN is named, or that of its package.</summary>
    public async Task<ConnectionId> IdOfAsync(
        ResourceIdentity resource, ConnectionInputs desired, CancellationToken cancellationToken)
    {
        var regions = RegionPair.Of(desired.RegionIds.Value[0], desired.RegionIds.Value[1]);
        if (desired.Instance.Id is { } cenId)
        {
            return new ConnectionId(cenId, regions);
        }

        var packageId = desired.Package.Id ?? throw new ProviderException(Diagnostics.ConnectionWithoutPackageOrInstance(resource.Name));
        var package = await FindPackageAsync(packageId, cancellationToken)
            ?? throw new ProviderException(Diagnostics.NotInCloud("bandwidth package", packageId));
        return new ConnectionId(
            package.CenId ?? throw new ProviderException(Diagnostics.PackageNotAttached(resource.Name, packageId)), regions);
    }

    /// <summary>The id of a connection that a preview plans; null as long as it can't be known.</summary>
    public async Task<ConnectionId?> TryIdOfAsync(ConnectionInputs desired, CancellationToken cancellationToken)
    {
        if (!desired.RegionIds.TryGetValue(out var regions))
        {
            return null;
        }

        var cenId = desired.Instance.Id
            ?? (desired.Package.Id is { } packageId ? (await FindPackageAsync(packageId, cancellationToken))?.CenId : null);
        return cenId is null ? null : new ConnectionId(cenId, RegionPair.Of(regions[0], regions[1]));
    }

    /// <summary>What there is between two regions that are to be connected; null for nothing.</summary>
    /// <exception cref="ProviderException">It isn't what the program wants: that isn't taken over silently.</exception>
    public async Task<ActualConnection?> FindLeftAsync(
        ResourceIdentity resource, ConnectionId id, ConnectionInputs desired, CancellationToken cancellationToken)
    {
        var existing = await FindAsync(id, ReadAge.Recent, cancellationToken);
        return existing is null or { Bandwidth: null, AttachmentId: null } ? null
            : existing.IsWhat(desired) ? existing
            : throw new ProviderException(Diagnostics.ConnectionExists(
                resource.Name, id.ToString(), existing.Bandwidth ?? Bandwidth.ConnectivityTest));
    }

    /// <summary>A connection can't be moved to another CEN by way of its package.</summary>
    public async Task RefuseMoveAsync(
        ResourceIdentity resource, ActualConnection actual, ConnectionInputs desired, CancellationToken cancellationToken)
    {
        if (desired.Package.Id is { } packageId
            && !string.Equals(packageId, actual.PackageId, StringComparison.Ordinal)
            && await FindPackageAsync(packageId, cancellationToken) is { CenId: { } cenId }
            && !string.Equals(cenId, actual.Id.CenId, StringComparison.Ordinal))
        {
            throw new ProviderException(Diagnostics.PackageOfAnotherInstance(resource.Name, actual.Id.CenId, packageId, cenId));
        }
    }

    /// <summary>What there is between two regions of a CEN; null when there is no such CEN.</summary>
    public async Task<ActualConnection?> FindAsync(ConnectionId id, ReadAge age, CancellationToken cancellationToken)
    {
        if (await basic.FindAsync(id, age, cancellationToken) is { } limit)
        {
            return limit;
        }

        return await InstanceExistsAsync(id.CenId, age, cancellationToken)
            ? await enterprise.FindAsync(id, age, cancellationToken) ?? ActualConnection.TestOf(id)
            : null;
    }

    /// <summary>All connections of a CEN.</summary>
    public async Task<IReadOnlyList<ActualConnection>> ListAsync(string cenId, CancellationToken cancellationToken) =>
    [
        .. await basic.ListAsync(cenId, cancellationToken),
        .. await enterprise.ListAsync(cenId, cancellationToken),
    ];

    /// <summary>The edition of what is there.</summary>
    public IConnectionEdition EditionOf(ActualConnection actual) => actual.AttachmentId is null ? basic : enterprise;

    /// <summary>The edition that a connection has or is to have.</summary>
    /// <exception cref="ProviderException">
    /// The CEN doesn't have the edition that the program names, or the edition can't do what it wants.
    /// </exception>
    public async Task<IConnectionEdition> EditionOfAsync(
        ResourceIdentity resource,
        ConnectionId id,
        ActualConnection? actual,
        ConnectionInputs desired,
        CancellationToken cancellationToken)
    {
        var edition = actual is { Bandwidth: not null } or { AttachmentId: not null }
            ? EditionOf(actual)
            : await EditionToBeAsync(resource, id, desired, cancellationToken);
        return edition == basic && desired.IsByTraffic
            ? throw new ProviderException(Diagnostics.TrafficNeedsEnterprise(resource.Name))
            : edition;
    }

    private async Task<IConnectionEdition> EditionToBeAsync(
        ResourceIdentity resource, ConnectionId id, ConnectionInputs desired, CancellationToken cancellationToken)
    {
        var wanted = desired.Edition.TryGetValue(out var edition) ? edition : ConnectionTable.Auto;
        if (string.Equals(wanted, ConnectionTable.Basic, StringComparison.Ordinal))
        {
            return basic;
        }

        var routers = await enterprise.RoutersAsync(id.CenId, cancellationToken);
        var missing = new[] { id.Regions.First, id.Regions.Second }.Where(region => !routers.ContainsKey(region)).ToList();
        if (missing.Count == 0)
        {
            return enterprise;
        }

        return string.Equals(wanted, ConnectionTable.Enterprise, StringComparison.Ordinal)
            ? throw new ProviderException(Diagnostics.EditionNotThere(
                resource.Name,
                wanted,
                $"CEN instance \"{id.CenId}\" has no Enterprise transit router in {string.Join(" and ", missing)}"))
            : basic;
    }

    private async Task<CenPackage?> FindPackageAsync(string packageId, CancellationToken cancellationToken)
    {
        var found = await _packages.GetAsync(
            packageId,
            ReadAge.Recent,
            async () => await access.Client.FindPackageAsync(packageId, CancellationToken.None) is { } package ? [package] : [],
            cancellationToken);
        return found.SingleOrDefault();
    }

    private async Task<bool> InstanceExistsAsync(string cenId, ReadAge age, CancellationToken cancellationToken)
    {
        var found = await _instances.GetAsync(
            cenId,
            age,
            async () => await access.Client.FindInstanceAsync(cenId, CancellationToken.None) is null ? [] : [cenId],
            cancellationToken);
        return found.Count > 0;
    }
}
