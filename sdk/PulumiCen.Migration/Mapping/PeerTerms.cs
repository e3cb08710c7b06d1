using PulumiCen.Budget;
using PulumiCen.Migration.Sources;

namespace PulumiCen.Migration.Mapping;

/// <summary>Where a peer attachment's bandwidth comes from.</summary>
/// <param name="IsByTraffic">Whether it is billed by traffic, and draws on no package.</param>
/// <param name="IsTypeKnown">Whether that is known.</param>
/// <param name="Bandwidth">Its bandwidth in Mbit/s; null for none.</param>
/// <param name="HasOddBandwidth">Whether its bandwidth is no whole number.</param>
internal sealed record PeerTerms(bool IsByTraffic, bool IsTypeKnown, long? Bandwidth, bool HasOddBandwidth)
{
    /// <summary>Whether it has bandwidth that some package has to have.</summary>
    public bool NeedsPackage => !IsByTraffic && Bandwidth is not null;

    public static PeerTerms Of(SourceResource peer)
    {
        var properties = peer.Properties;
        var (type, bandwidth) = (properties.Text("bandwidthType"), properties.Number("bandwidth"));
        var isByTraffic = string.Equals(type, nameof(BandwidthType.DataTransfer), StringComparison.OrdinalIgnoreCase);
        var isOfPackage = string.Equals(type, nameof(BandwidthType.BandwidthPackage), StringComparison.OrdinalIgnoreCase);
        var isNamed = properties.Text("cenBandwidthPackageId") is not null;

        // A provider that doesn't tell the type is older than the billing by traffic, where a package is named.
        return new PeerTerms(
            isByTraffic,
            isByTraffic || isOfPackage || (type is null && (isNamed || bandwidth is null or 0)),
            bandwidth is > 0 ? bandwidth : null,
            bandwidth is < 0 || (bandwidth is null && properties.Text("bandwidth") is not null));
    }
}
