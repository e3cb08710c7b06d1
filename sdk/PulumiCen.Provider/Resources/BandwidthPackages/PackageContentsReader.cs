using PulumiCen.Budget;
using PulumiCen.Provider.Calls;
using PulumiCen.Provider.Cloud;
using PulumiCen.Provider.Ordering;

namespace PulumiCen.Provider.Resources.BandwidthPackages;

/// <summary>Reads what a package carries: the cloud tells it with the package.</summary>
internal sealed class PackageContentsReader(CloudAccess access) : IPackageCloud
{
    public async Task<PackageContents> ReadContentsAsync(string packageId, CancellationToken cancellationToken) =>
        await access.Client.FindPackageAsync(packageId, cancellationToken) is { } package
            ? new PackageContents(package.Bandwidth, package.AllocationsByPair)
            : throw new ProviderException(Diagnostics.ResourceGone("bandwidth package", packageId));
}
