using PulumiCen.Budget;
using PulumiCen.Provider.Cloud;

namespace PulumiCen.Provider.Resources.RegionConnections;

/// <summary>One of the two things that a connection is in the cloud.</summary>
internal interface IConnectionEdition
{
    /// <summary>Reads a connection; null when there is no such thing of this edition.</summary>
    Task<ActualConnection?> FindAsync(ConnectionId id, ReadAge age, CancellationToken cancellationToken);

    /// <summary>Makes it, or changes it, and waits until the cloud has it.</summary>
    /// <param name="id">The connection.</param>
    /// <param name="actual">What is there; null for nothing.</param>
    /// <param name="desired">What the program wants.</param>
    /// <param name="bandwidth">What it is to have; null for a connectivity test.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>What the cloud has then.</returns>
    Task<ActualConnection> SetAsync(
        ConnectionId id, ActualConnection? actual, ConnectionInputs desired, Bandwidth? bandwidth, CancellationToken cancellationToken);

    /// <summary>Takes it away and waits until it is gone.</summary>
    Task RemoveAsync(ActualConnection actual, CancellationToken cancellationToken);
}
