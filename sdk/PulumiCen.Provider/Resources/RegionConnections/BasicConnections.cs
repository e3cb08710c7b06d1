using PulumiCen.Budget;
using PulumiCen.Cloud;
using PulumiCen.Provider.Cloud;

namespace PulumiCen.Provider.Resources.RegionConnections;

/// <summary>
/// Connections of the Basic edition: inter-region bandwidth limits. The cloud has a row for a pair that has bandwidth,
/// and none for a connectivity test.
/// </summary>
internal sealed class BasicConnections(CloudAccess access) : IConnectionEdition
{
    public async Task<ActualConnection?> FindAsync(ConnectionId id, CancellationToken cancellationToken) =>
        await access.Client.FindConnectionAsync(id.CenId, id.Regions, cancellationToken) is { } found ? Read(id, found) : null;

    /// <summary>All limits of a CEN.</summary>
    public async Task<IEnumerable<ActualConnection>> ListAsync(string cenId, CancellationToken cancellationToken) =>
        (await access.Client.ListConnectionsAsync(cenId, cancellationToken))
            .Select(limit => Read(new ConnectionId(cenId, limit.Regions), limit));

    public async Task SetAsync(
        ConnectionId id, ActualConnection? actual, ConnectionInputs desired, Bandwidth? bandwidth, CancellationToken cancellationToken)
    {
        if (bandwidth == actual?.Bandwidth)
        {
            return;
        }

        await access.Client.SetConnectionAsync(id.CenId, id.Regions, bandwidth ?? Bandwidth.Zero, cancellationToken);
        await access.WaitAsync(
            $"\"{id}\" to have {bandwidth ?? Bandwidth.ConnectivityTest}",
            token => FindAsync(id, token),
            found => bandwidth is null
                ? found is null
                : found?.Bandwidth == bandwidth && found?.Status is ConnectionStatus.Active,
            cancellationToken);
    }

    public Task RemoveAsync(ActualConnection actual, CancellationToken cancellationToken) =>
        ClearAsync(actual.Id, cancellationToken);

    private async Task ClearAsync(ConnectionId id, CancellationToken cancellationToken)
    {
        await access.Client.SetConnectionAsync(id.CenId, id.Regions, Bandwidth.Zero, cancellationToken);
        await access.WaitAsync(
            $"\"{id}\" to be gone", token => FindAsync(id, token), found => found is null, cancellationToken);
    }

    private static ActualConnection Read(ConnectionId id, CenConnection connection) =>
        new(id, ConnectionTable.Basic, connection.Bandwidth, connection.Status)
        {
            PackageId = connection.PackageId is { Length: > 0 } package ? package : null,
        };
}
