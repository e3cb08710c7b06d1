using System.Collections.Concurrent;

namespace PulumiCen.Provider.Ordering;

/// <summary>The lane of each package: one package's changes keep an order, different packages don't wait for each other.</summary>
internal sealed class PackageLanes(
    IPackageCloud cloud, IEngineActivity activity, TimeProvider time, WaitingChanges waiting)
{
    private readonly ConcurrentDictionary<string, PackageLane> _lanes = new(StringComparer.Ordinal);

    /// <summary>The lane of a package.</summary>
    public PackageLane Of(string packageId) =>
        _lanes.GetOrAdd(packageId, id => new PackageLane(id, cloud, activity, time, waiting));

    /// <summary>The operation ends: tells the user what is still waiting.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        foreach (var change in _lanes.Values.SelectMany(lane => lane.Pending))
        {
            await waiting.StillWaitingAsync(change, cancellationToken);
        }
    }
}
