using PulumiCen.Emulator.Behaviours;

namespace PulumiCen.Emulator.State;

/// <summary>An inter-region bandwidth limit: a connection of the Basic edition.</summary>
internal sealed class LimitItem : ConnectionItem
{
    public required string CenId { get; init; }

    public required string LocalRegionId { get; init; }

    public required string OppositeRegionId { get; init; }

    public required string PackageId { get; init; }

    public override string Key => $"{CenId}:{LocalRegionId}:{OppositeRegionId}";

    /// <summary>Mbit/s.</summary>
    public required long Bandwidth { get; set => field = Changed(value); }

    protected override long Allocated => Bandwidth;

    [Confirmed("a Basic edition connection is Active or Modifying", "API page DescribeCenInterRegionBandwidthLimits")]
    protected override string SettledStatus => "Active";

    /// <summary>Whether the limit is between these two regions, in either order.</summary>
    public bool IsBetween(string one, string other) =>
        (LocalRegionId.Is(one) && OppositeRegionId.Is(other)) || (LocalRegionId.Is(other) && OppositeRegionId.Is(one));
}
