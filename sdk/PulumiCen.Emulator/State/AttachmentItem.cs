namespace PulumiCen.Emulator.State;

/// <summary>A peer attachment: a connection of the Enterprise edition.</summary>
internal sealed class AttachmentItem : ConnectionItem
{
    public required string Id { get; init; }

    public required string CenId { get; init; }

    public required string RouterId { get; init; }

    public required string RegionId { get; init; }

    public required string PeerRouterId { get; init; }

    public required string PeerRegionId { get; init; }

    /// <summary>The package that it draws from; null for none.</summary>
    public string? PackageId { get; set; }

    /// <summary>Mbit/s; null without a package: 1 Kbit/s, for connectivity tests.</summary>
    public long? Bandwidth { get; set; }

    /// <summary><c>BandwidthPackage</c> or <c>DataTransfer</c>.</summary>
    public string BandwidthType { get; set; } = "BandwidthPackage";

    public string Name { get; set; } = "";

    public string Description { get; set; } = "";

    public bool AutoPublishRoutes { get; set; }

    /// <summary><c>Gold</c> or <c>Platinum</c>.</summary>
    public string LinkType { get; set; } = "Gold";

    public SortedDictionary<string, string> Tags { get; init; } = new(StringComparer.Ordinal);

    protected override long Allocated => Bandwidth ?? 0;

    protected override string SettledStatus => "Attached";

    /// <summary>Whether the attachment is between these two regions, in either order.</summary>
    public bool IsBetween(string one, string other) =>
        (RegionId.Is(one) && PeerRegionId.Is(other)) || (RegionId.Is(other) && PeerRegionId.Is(one));
}
