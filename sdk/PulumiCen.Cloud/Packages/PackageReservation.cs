using PulumiCen.Budget;

namespace PulumiCen.Cloud;

/// <summary>
/// The bandwidth that a package will have by itself: a temporary upgrade that ends, or a renewal to another bandwidth
/// (<c>DescribeCenBandwidthPackages</c> with IncludeReservationData).
/// </summary>
public sealed record PackageReservation
{
    /// <summary>The order type of a package that is upgraded for a time.</summary>
    public const string TemporaryUpgrade = "TEMP_UPGRADE";

    /// <summary>What it will have; null when the cloud says that it will have another, and not which.</summary>
    public Bandwidth? Bandwidth { get; init; }

    /// <summary>From when, as the cloud writes it (UTC, to the minute); empty when it doesn't say.</summary>
    public string ActiveTime { get; init; } = "";

    /// <summary>What makes it so: <see cref="TemporaryUpgrade"/>, or whatever else there is; empty when the cloud doesn't say.</summary>
    public string OrderType { get; init; } = "";
}
