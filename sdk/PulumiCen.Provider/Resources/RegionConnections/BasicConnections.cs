using PulumiCen.Budget;
using PulumiCen.Cloud;
using PulumiCen.Provider.Cloud;

namespace PulumiCen.Provider.Resources.RegionConnections;

/// <summary>
/// Connections of the Basic edition: inter-region bandwidth limits. The cloud has a row for a pair that has bandwidth,
/// and none for a connectivity test.
/// </summary>
internal sealed class BasicConnections(CloudAccess access, TimeProvider time) : IConnectionEdition
{
    private readonly SharedLists<CenConnection> _limits = new(time);

    public async Task<ActualConnection?> FindAsync(ConnectionId id, ReadAge age, CancellationToken cancellationToken) =>
        (await ReadLimitsAsync(id.CenId, age, cancellationToken)).FirstOrDefault(limit => limit.Regions == id.Regions) is { } found
            ? Read(id, found)
            : null;

    /// <summary>All limits of a CEN.</summary>
    public async Task<IEnumerable<ActualConnection>> ListAsync(string cenId, CancellationToken cancellationToken) =>
        (await ReadLimitsAsync(cenId, ReadAge.Now, cancellationToken))
            .Select(limit => Read(new ConnectionId(cenId, limit.Regions), limit));

    public async Task<ActualConnection> SetAsync(
        ConnectionId id, ActualConnection? actual, ConnectionInputs desired, Bandwidth? bandwidth, CancellationToken cancellationToken)
    {
        if (bandwidth == actual?.Bandwidth)
        {
            return actual ?? ActualConnection.TestOf(id);
        }

        await access.Client.SetConnectionAsync(id.CenId, id.Regions, bandwidth ?? Bandwidth.Zero, cancellationToken);
        var set = await access.WaitAsync(
            $"\"{id}\" to have {bandwidth ?? Bandwidth.ConnectivityTest}",
            token => FindAsync(id, ReadAge.Now, token),
            found => bandwidth is null
                ? found is null
                : found?.Bandwidth == bandwidth && found?.Status is ConnectionStatus.Active,
            cancellationToken);
        return set ?? ActualConnection.TestOf(id);
    }

    public Task RemoveAsync(ActualConnection actual, CancellationToken cancellationToken) =>
        ClearAsync(actual.Id, cancellationToken);

    private async Task ClearAsync(ConnectionId id, CancellationToken cancellationToken)
    {
        await access.Client.SetConnectionAsync(id.CenId, id.Regions, Bandwidth.Zero, cancellationToken);
        await access.WaitAsync(
            $"\"{id}\" to be gone", token => FindAsync(id, ReadAge.Now, token), found => found is null, cancellationToken);
    }

    private Task<IReadOnlyList<CenConnection>> ReadLimitsAsync(string cenId, ReadAge age, CancellationToken cancellationToken) =>
        _limits.GetAsync(
            cenId, age, () => access.Client.ListConnectionsAsync(cenId, CancellationToken.None), cancellationToken);

    private static ActualConnection Read(ConnectionId id, CenConnection connection) =>
        new(id, ConnectionTable.Basic, connection.Bandwidth, connection.Status)
        {
            PackageId = connection.PackageId is { Length: > 0 } package ? package : null,
        };
}
