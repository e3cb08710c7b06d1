using PulumiCen.Budget;

namespace PulumiCen.Cloud;

/// <summary>A bandwidth package as <c>DescribeCenBandwidthPackages</c> shows it.</summary>
public sealed record CenPackage
{
    /// <summary>Its id, <c>cenbwp-...</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its name; empty when it has none.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its description; empty when it has none.</summary>
    public string Description { get; init; } = "";

    /// <summary>Its bandwidth now.</summary>
    public Bandwidth Bandwidth { get; init; }

    /// <summary>The bandwidth that it will have by itself, as when a temporary upgrade ends; null when it stays as it is.</summary>
    public PackageReservation? Reservation { get; init; }

    /// <summary>
    /// Its areas; one that isn't known here has the name that the cloud gives it. Null when the cloud doesn't name both.
    /// </summary>
    public AreaPair? Areas { get; init; }

    /// <summary>One of <see cref="PackageStatus"/>; while a package is bought or changed, another.</summary>
    public string Status { get; init; } = "";

    /// <summary><c>Normal</c>, <c>FinancialLocked</c> (overdue) or <c>SecurityLocked</c>.</summary>
    public string BusinessStatus { get; init; } = "";

    /// <summary><c>PREPAY</c>, <c>POSTPAY</c>, or what there is by now; empty when the cloud doesn't say.</summary>
    public string ChargeType { get; init; } = "";

    /// <summary>Whether it is paid in advance, and so can't be released before its term ends.</summary>
    public bool IsPrepaid => ChargeType.StartsWith("pre", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is paid by use. A charge type that isn't known here is neither this nor prepaid.</summary>
    public bool IsPostpaid => ChargeType.StartsWith("post", StringComparison.OrdinalIgnoreCase);

    /// <summary>When it was bought, as the cloud writes it (UTC, to the minute); empty when it doesn't say.</summary>
    public string CreationTime { get; init; } = "";

    /// <summary>When its term ends, as the cloud writes it (UTC, to the minute); empty when it doesn't say.</summary>
    public string ExpiredTime { get; init; } = "";

    /// <summary>The cloud's id of its pair of areas, such as <c>north-america_china</c>.</summary>
    public string SpanId { get; init; } = "";

    /// <summary>The CEN that it is attached to; null while it is attached to none. A package has one at a time.</summary>
    public string? CenId { get; init; }

    /// <summary>Its tags.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = ResourceTags.None;

    /// <summary>What connections take of it.</summary>
    public IReadOnlyList<PackageAllocation> Allocations { get; init; } = [];

    /// <summary>What connections take of it, by region pair.</summary>
    public IReadOnlyDictionary<RegionPair, Bandwidth> AllocationsByPair => Allocations
        .GroupBy(allocation => allocation.Regions)
        .ToDictionary(pair => pair.Key, pair => pair.Aggregate(Bandwidth.Zero, (sum, one) => sum + one.Bandwidth));
}
