using System.Collections.Immutable;
using PulumiCen.Emulator.Behaviours;
using PulumiCen.Emulator.Requests;

namespace PulumiCen.Emulator.State;

/// <summary>A bandwidth package.</summary>
internal sealed class PackageItem : StateItem, ITagged
{
    public required string Id { get; init; }

    public override string Key => Id;

    public required string OrderId { get; init; }

    /// <summary>Mbit/s.</summary>
    public required long Bandwidth { get; set => field = Changed(value); }

    /// <summary>The bandwidth that was ordered and isn't in force yet.</summary>
    public PendingResize? Resize { get; set => field = Changed(value); }

    /// <summary>What it will have by itself some day; null for nothing else.</summary>
    public Reservation? Reservation { get; set => field = Changed(value); }

    /// <summary>What connections can draw from it now, Mbit/s: a bandwidth that is about to be lowered isn't there any more.</summary>
    public long Capacity => Math.Min(Bandwidth, Resize?.Bandwidth ?? Bandwidth);

    public override bool IsSettled => base.IsSettled && Resize is null;

    /// <summary>An area's id, lower-case.</summary>
    public required string AreaA { get; init; }

    /// <summary>An area's id, lower-case.</summary>
    public required string AreaB { get; init; }

    /// <summary><c>PREPAY</c> or <c>POSTPAY</c>.</summary>
    public required string ChargeType { get; init; }

    public string Name { get; set => field = Changed(value); } = "";

    public string Description { get; set => field = Changed(value); } = "";

    public string CreationTime { get; init; } = "";

    public string ExpiredTime { get; init; } = "";

    /// <summary>The CEN that it is attached to; null for none.</summary>
    public string? CenId { get; set => field = Changed(value); }

    public ImmutableSortedDictionary<string, string> Tags { get; set => field = Changed(value); } = TagRules.None;

    [Assumed("the span id has the alphabetically last area first", "all samples of the documentation do")]
    public string SpanId => string.CompareOrdinal(AreaA, AreaB) < 0 ? $"{AreaB}_{AreaA}" : $"{AreaA}_{AreaB}";

    [Confirmed("a package is Idle or InUse", Sources.DescribePackages)]
    protected override string SettledStatus => CenId is null ? "Idle" : "InUse";

    /// <summary>Whether its term is over at an API time.</summary>
    public bool IsExpired(string time) => string.CompareOrdinal(ExpiredTime, time) <= 0;

    public override void Settle(DateTimeOffset now)
    {
        base.Settle(now);
        if (Resize is { } resize && resize.Until <= now)
        {
            (Bandwidth, Resize) = (resize.Bandwidth, null);
        }

        // Connections that have more by then keep their bandwidth; the cloud drops what is too much.
        if (Reservation is { } reservation && reservation.From <= now)
        {
            (Bandwidth, Reservation) = (reservation.Bandwidth, null);
        }
    }

    /// <summary>Whether the package is for these two areas.</summary>
    public bool IsFor(string one, string other) =>
        (AreaA.Is(one) && AreaB.Is(other)) || (AreaA.Is(other) && AreaB.Is(one));
}
