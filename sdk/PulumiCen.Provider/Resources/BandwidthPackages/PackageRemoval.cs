using PulumiCen.Budget;
using PulumiCen.Provider.Calls;
using PulumiCen.Provider.Cloud;
using PulumiCen.Provider.Ordering;
using PulumiCen.Provider.Verdicts;

namespace PulumiCen.Provider.Resources.BandwidthPackages;

/// <summary>
/// Detaching and deleting packages. The cloud detaches a package only when no connection draws on it, deletes one only
/// when it is detached, and doesn't release one that is paid for in advance.
/// </summary>
internal sealed class PackageRemoval(
    PackageCloud cloud, IPackageCloud contents, SecondLook secondLook, PackageLanes lanes, Announcer announcer, TimeProvider time)
{
    /// <summary>Detaches a package once the connections are gone that this operation deletes.</summary>
    /// <exception cref="ProviderException">Connections stay.</exception>
    public async Task DetachAsync(
        ResourceIdentity resource, string packageId, string cenId, CancellationToken cancellationToken)
    {
        var left = await lanes.Of(packageId).WhenEmptyAsync(
            token => cloud.DetachAsync(packageId, cenId, token), cancellationToken);
        if (left is not null)
        {
            throw new ProviderException(Diagnostics.PackageInUse(
                resource.Name, [.. left.Allocations.Select(allocation => (allocation.Key, allocation.Value))]));
        }
    }

    /// <summary>Refuses, in a preview, to move a package that connections draw on: they come after it in an update.</summary>
    /// <exception cref="ProviderException">Connections draw on it.</exception>
    public async Task RefuseMoveAsync(UpdateCall call, ResourceLink from, ResourceLink to, CancellationToken cancellationToken)
    {
        if (await contents.ReadContentsAsync(call.Id, cancellationToken) is { Allocations: { Count: > 0 } allocations })
        {
            throw new ProviderException(Diagnostics.PackageMovedWhileUsed(
                call.Resource.Name,
                from,
                to,
                [.. allocations.Select(allocation => (allocation.Key.ToString(), PlanValue.Known(allocation.Value)))]));
        }
    }

    /// <summary>Deletes a package, or leaves it where it is paid for and the program says so.</summary>
    /// <exception cref="ProviderException">It can't be deleted.</exception>
    public async Task RemoveAsync(DeleteCall call, PackageInputs inputs, CancellationToken cancellationToken)
    {
        if (await secondLook.FindAsync((_, token) => cloud.FindAsync(call.Id, token), cancellationToken) is not { } actual)
        {
            return;
        }

        var isPaidFor = actual.IsPrePaid && (actual.Expires is null || actual.Expires > time.GetUtcNow());
        if (isPaidFor && !inputs.IsRetained)
        {
            throw new ProviderException(Diagnostics.PrepaidNotReleased(actual.Id, actual.ExpiredTime ?? "the end of its term"));
        }

        if (actual.CenId is not null)
        {
            await DetachAsync(call.Resource, actual.Id, actual.CenId, cancellationToken);
        }

        if (isPaidFor)
        {
            await announcer.AnnounceAsync(
                Diagnostics.PrepaidRetained(actual.Id, actual.ExpiredTime ?? "the end of its term"), call.Resource.Urn, cancellationToken);
            return;
        }

        await cloud.DeleteAsync(actual.Id, cancellationToken);
    }
}
