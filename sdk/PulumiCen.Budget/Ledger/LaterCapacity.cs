namespace PulumiCen.Budget;

/// <summary>
/// What a package will have by itself: what it falls back to when a temporary upgrade ends, or what it is renewed with.
/// Source: DescribeCenBandwidthPackages with IncludeReservationData.
/// </summary>
/// <param name="Bandwidth">What it will have; null when the cloud says that it will have another bandwidth, and not which.</param>
/// <param name="From">From when, as the cloud writes it (UTC, to the minute); empty when it doesn't say.</param>
/// <param name="OrderType">What makes it so, in the cloud's word; empty when it doesn't say.</param>
public sealed record LaterCapacity(Bandwidth? Bandwidth, string From, string OrderType = "")
{
    /// <summary>The order type of a package that is upgraded for a time.</summary>
    public const string TemporaryUpgrade = "TEMP_UPGRADE";

    /// <summary>Whether it is because a temporary upgrade ends.</summary>
    public bool IsEndOfUpgrade => string.Equals(OrderType, TemporaryUpgrade, StringComparison.Ordinal);
}
