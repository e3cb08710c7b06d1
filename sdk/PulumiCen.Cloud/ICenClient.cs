using PulumiCen.Budget;

namespace PulumiCen.Cloud;

/// <summary>
/// The actions of the CEN API (Cbn 2017-09-12) that bandwidth needs. Each throws
/// <see cref="Errors.CloudException"/> when the cloud refuses or can't be reached; retries are done by then.
/// Most changes take effect a while after the call: see <see cref="Waiting.StateWait"/>.
/// </summary>
public interface ICenClient
{
    /// <summary><c>CreateCen</c>; returns the new id. The same token never creates two.</summary>
    Task<string> CreateInstanceAsync(InstanceOrder order, string clientToken, CancellationToken cancellationToken);

    /// <summary><c>DescribeCens</c> for one id; null when there is none.</summary>
    Task<CenInstance?> FindInstanceAsync(string id, CancellationToken cancellationToken);

    /// <summary><c>DescribeCens</c>: the account's instances, or those with a tag.</summary>
    Task<IReadOnlyList<CenInstance>> ListInstancesAsync(
        KeyValuePair<string, string>? tag, CancellationToken cancellationToken);

    /// <summary><c>ModifyCenAttribute</c>; null leaves a field as it is.</summary>
    Task ModifyInstanceAsync(string id, string? name, string? description, CancellationToken cancellationToken);

    /// <summary><c>DeleteCen</c>. One that is gone already is no error.</summary>
    Task DeleteInstanceAsync(string id, CancellationToken cancellationToken);

    /// <summary><c>CreateCenBandwidthPackage</c>; returns the new id. The same token never buys two.</summary>
    Task<string> CreatePackageAsync(PackageOrder order, string clientToken, CancellationToken cancellationToken);

    /// <summary><c>DescribeCenBandwidthPackages</c> for one id; null when there is none.</summary>
    Task<CenPackage?> FindPackageAsync(string id, CancellationToken cancellationToken);

    /// <summary><c>DescribeCenBandwidthPackages</c>.</summary>
    Task<IReadOnlyList<CenPackage>> ListPackagesAsync(PackageFilter filter, CancellationToken cancellationToken);

    /// <summary><c>ModifyCenBandwidthPackageAttribute</c>; null leaves a field as it is.</summary>
    Task ModifyPackageAsync(string id, string? name, string? description, CancellationToken cancellationToken);

    /// <summary><c>ModifyCenBandwidthPackageSpec</c>. A package that has this bandwidth already is no error.</summary>
    Task ResizePackageAsync(string id, Bandwidth bandwidth, CancellationToken cancellationToken);

    /// <summary><c>DeleteCenBandwidthPackage</c>. One that is gone already is no error.</summary>
    Task DeletePackageAsync(string id, CancellationToken cancellationToken);

    /// <summary><c>AssociateCenBandwidthPackage</c>. One that is attached to this CEN already is no error.</summary>
    Task AssociatePackageAsync(string cenId, string packageId, CancellationToken cancellationToken);

    /// <summary><c>UnassociateCenBandwidthPackage</c>. One that isn't attached to this CEN is no error.</summary>
    Task DisassociatePackageAsync(string cenId, string packageId, CancellationToken cancellationToken);

    /// <summary><c>SetCenInterRegionBandwidthLimit</c>: creates or changes; <see cref="Bandwidth.Zero"/> deletes.</summary>
    Task SetConnectionAsync(string cenId, RegionPair regions, Bandwidth bandwidth, CancellationToken cancellationToken);

    /// <summary><c>DescribeCenInterRegionBandwidthLimits</c> of one CEN.</summary>
    Task<IReadOnlyList<CenConnection>> ListConnectionsAsync(string cenId, CancellationToken cancellationToken);

    /// <summary>The connection between two regions; null when the cloud has no bandwidth set for them.</summary>
    Task<CenConnection?> FindConnectionAsync(string cenId, RegionPair regions, CancellationToken cancellationToken);

    /// <summary><c>DescribeCenGeographicSpanRemainingBandwidth</c>: what the CEN's package for two areas has left now.</summary>
    Task<Bandwidth> RemainingBandwidthAsync(string cenId, AreaPair areas, CancellationToken cancellationToken);

    /// <summary><c>DescribeGeographicRegionMembership</c>: the ids of an area's regions.</summary>
    Task<IReadOnlyList<string>> ListRegionsAsync(Area area, CancellationToken cancellationToken);

    /// <summary><c>DescribeCenGeographicSpans</c>: the pairs of areas that packages can be for.</summary>
    Task<IReadOnlyList<GeographicSpan>> ListSpansAsync(CancellationToken cancellationToken);

    /// <summary><c>TagResources</c>.</summary>
    Task SetTagsAsync(TaggedResource resource, IReadOnlyDictionary<string, string> tags, CancellationToken cancellationToken);

    /// <summary><c>UntagResources</c>.</summary>
    Task RemoveTagsAsync(TaggedResource resource, IReadOnlyList<string> keys, CancellationToken cancellationToken);

    /// <summary><c>ListTransitRouters</c> of one CEN.</summary>
    Task<IReadOnlyList<TransitRouter>> ListTransitRoutersAsync(string cenId, CancellationToken cancellationToken);

    /// <summary><c>CreateTransitRouterPeerAttachment</c>; returns the new id. The same token never creates two.</summary>
    Task<string> CreatePeerAttachmentAsync(
        PeerAttachmentOrder order, string clientToken, CancellationToken cancellationToken);

    /// <summary><c>ListTransitRouterPeerAttachments</c> of one CEN, made from routers of one region; without those that are detached.</summary>
    Task<IReadOnlyList<PeerAttachment>> ListPeerAttachmentsAsync(
        string cenId, string regionId, CancellationToken cancellationToken);

    /// <summary><c>UpdateTransitRouterPeerAttachmentAttribute</c>.</summary>
    Task UpdatePeerAttachmentAsync(string id, PeerAttachmentSettings settings, CancellationToken cancellationToken);

    /// <summary><c>DeleteTransitRouterPeerAttachment</c>; an unknown id isn't an error of the API.</summary>
    Task DeletePeerAttachmentAsync(string id, CancellationToken cancellationToken);
}
