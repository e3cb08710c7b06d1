namespace PulumiCen.Provider.Ordering;

/// <summary>What the order of changes needs to know of a package in the cloud.</summary>
internal interface IPackageCloud
{
    /// <summary>Reads what a package carries.</summary>
    Task<PackageContents> ReadContentsAsync(string packageId, CancellationToken cancellationToken);
}
