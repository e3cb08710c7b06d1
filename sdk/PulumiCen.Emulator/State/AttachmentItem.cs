using System.Collections.Immutable;
using PulumiCen.Emulator.Behaviours;
using PulumiCen.Emulator.Requests;

namespace PulumiCen.Emulator.State;

/// <summary>A peer attachment: a connection of the Enterprise edition.</summary>
internal sealed class AttachmentItem : ConnectionItem, ITagged
{
    private const string Detached = "Detached";

    public required string Id { get; init; }

    public override string Key => Id;

    public required string CenId { get; init; }

    public required string RouterId { get; init; }

    public required string RegionId { get; init; }

    public required string PeerRouterId { get; init; }

    public required string PeerRegionId { get; init; }

    /// <summary>The package that it draws from; null for none.</summary>
    public string? PackageId { get; set => field = Changed(value); }

    /// <summary>The package that it is leaving, in which it holds what it had; null when it stays in its own.</summary>
    public string? LeftPackageId { get; set => field = Changed(value); }

    /// <summary>Mbit/s; null without a package: 1 Kbit/s, for connectivity tests.</summary>
    public long? Bandwidth { get; set => field = Changed(value); }

    /// <summary><c>BandwidthPackage</c> or <c>DataTransfer</c>.</summary>
    public string BandwidthType { get; set => field = Changed(value); } = "BandwidthPackage";

    public string Name { get; set => field = Changed(value); } = "";

    public string Description { get; set => field = Changed(value); } = "";

    public bool AutoPublishRoutes { get; set => field = Changed(value); }

    /// <summary>Whether it is deleted, and only listed for a while.</summary>
    public bool IsDetached => Transition?.Status is Detached;

    /// <summary>How long it stays listed when it is deleted.</summary>
    public TimeSpan ListedAfterwards { get; set => field = Changed(value); }

    /// <summary>Whether it draws from its package: connections billed by traffic draw from none.</summary>
    public bool DrawsFrom(string packageId) => PackageId.Is(packageId) && BandwidthType.Is("BandwidthPackage") && !IsDetached;

    /// <summary>What it takes of a package now, Mbit/s, its own or the one that it is leaving.</summary>
    public long TakenOf(string packageId) =>
        (DrawsFrom(packageId) ? Taken : 0) + (LeftPackageId.Is(packageId) ? Held ?? 0 : 0);

    /// <summary><c>Gold</c> or <c>Platinum</c>.</summary>
    public string LinkType { get; set => field = Changed(value); } = "Gold";

    public ImmutableSortedDictionary<string, string> Tags { get; set => field = Changed(value); } = TagRules.None;

    public override long Taken => LeftPackageId is null ? base.Taken : Allocated;

    protected override long Allocated => Bandwidth ?? 0;

    [Confirmed("a peer attachment is Attaching, Attached, Modifying, Detaching or Detached", Sources.ListPeers + "; Modifying: " + Sources.UpdatePeer)]
    protected override string SettledStatus => "Attached";

    /// <inheritdoc />
    public override void Settle(DateTimeOffset now)
    {
        if (Transition is { EndsGone: true } end && end.Until <= now && !IsDetached && ListedAfterwards > TimeSpan.Zero)
        {
            Transition = new Transition(Detached, end.Until + ListedAfterwards, EndsGone: true);
            return;
        }

        base.Settle(now);
    }

    protected override void Release() => (Held, LeftPackageId) = (null, null);

    /// <summary>Whether the attachment is between these two regions, in either order.</summary>
    public bool IsBetween(string one, string other) =>
        (RegionId.Is(one) && PeerRegionId.Is(other)) || (RegionId.Is(other) && PeerRegionId.Is(one));
}
