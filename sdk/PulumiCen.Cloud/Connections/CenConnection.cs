using PulumiCen.Budget;

namespace PulumiCen.Cloud;

/// <summary>A connection of the Basic edition as <c>DescribeCenInterRegionBandwidthLimits</c> shows it.</summary>
public sealed record CenConnection
{
    /// <summary>Its CEN.</summary>
    public required string CenId { get; init; }

    /// <summary>Its regions.</summary>
    public required RegionPair Regions { get; init; }

    /// <summary>Its bandwidth.</summary>
    public Bandwidth Bandwidth { get; init; }

    /// <summary>One of <see cref="ConnectionStatus"/>.</summary>
    public string Status { get; init; } = "";

    /// <summary>The package that it draws from; empty when it has none.</summary>
    public string PackageId { get; init; } = "";

    /// <summary><c>BandwidthPackage</c> or <c>DataTransfer</c>.</summary>
    public string BandwidthType { get; init; } = "";

    /// <summary>The cloud's id of its pair of areas, such as <c>north-america_china</c>.</summary>
    public string SpanId { get; init; } = "";
}
