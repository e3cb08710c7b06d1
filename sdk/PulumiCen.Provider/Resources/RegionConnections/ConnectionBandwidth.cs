using PulumiCen.Budget;
using PulumiCen.Provider.Cloud;
using PulumiCen.Provider.Ordering;

namespace PulumiCen.Provider.Resources.RegionConnections;

/// <summary>Changes connections in the order that their package needs.</summary>
internal sealed class ConnectionBandwidth(ConnectionCloud cloud, SecondLook secondLook, PackageLanes lanes)
{
    /// <summary>Makes or changes a connection.</summary>
    public async Task<Completion<ActualConnection>> SetAsync(
        ResourceIdentity resource,
        ConnectionId id,
        ActualConnection? actual,
        ConnectionInputs desired,
        CancellationToken cancellationToken)
    {
        var edition = await cloud.EditionOfAsync(resource, id, actual, desired, cancellationToken);
        Bandwidth? target = desired.Bandwidth.TryGetValue(out var megabits) ? Bandwidth.FromMegabitsPerSecond((long)megabits) : null;
        if (PackageOf(actual, desired) is not { } packageId)
        {
            return new(IsComplete: true, await edition.SetAsync(id, actual, desired, target, cancellationToken));
        }

        ActualConnection? set = null;
        var isComplete = await lanes.Of(packageId).SetAsync(
            new PendingChange(
                resource.Name,
                resource.Urn,
                id.Regions,
                desired.IsByTraffic ? Bandwidth.Zero : target ?? Bandwidth.Zero,
                async token => set = await edition.SetAsync(id, actual, desired, target, token)),
            cancellationToken);
        return new(isComplete, isComplete ? set : null);
    }

    /// <summary>Takes a connection away. One that is gone already is no error.</summary>
    public async Task RemoveAsync(ResourceIdentity resource, ConnectionId id, CancellationToken cancellationToken)
    {
        var actual = await secondLook.FindAsync(
            async (age, token) => await cloud.FindAsync(id, age, token) is { } found && !IsNothing(found) ? found : null, cancellationToken);
        if (actual is null)
        {
            return;
        }

        var edition = cloud.EditionOf(actual);
        if (actual.PackageId is not { } packageId)
        {
            await edition.RemoveAsync(actual, cancellationToken);
            return;
        }

        await lanes.Of(packageId).SetAsync(
            new PendingChange(
                resource.Name, resource.Urn, id.Regions, Bandwidth.Zero, token => edition.RemoveAsync(actual, token)),
            cancellationToken);
    }

    /// <summary>A connectivity test of the Basic edition is nothing in the cloud.</summary>
    private static bool IsNothing(ActualConnection actual) => actual.Bandwidth is null && actual.AttachmentId is null;

    /// <summary>The package whose bandwidth the change is about; null when it is about none.</summary>
    private static string? PackageOf(ActualConnection? actual, ConnectionInputs desired)
    {
        var drawsOnPackage = desired.Bandwidth.IsKnown && !desired.IsByTraffic;
        return drawsOnPackage ? desired.Package.Id ?? actual?.PackageId : actual?.PackageId;
    }
}
