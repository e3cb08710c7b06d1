using PulumiCen.Budget;

namespace PulumiCen.Cloud;

/// <summary>What <c>CreateCenBandwidthPackage</c> is to buy. The order is paid at once.</summary>
public sealed record PackageOrder
{
    /// <summary>Its bandwidth, 2 to 10000 Mbit/s.</summary>
    public required Bandwidth Bandwidth { get; init; }

    /// <summary>Its areas; they can't be changed later.</summary>
    public required AreaPair Areas { get; init; }

    /// <summary>Its name; null for none.</summary>
    public string? Name { get; init; }

    /// <summary>Its description; null for none.</summary>
    public string? Description { get; init; }

    /// <summary>Its tags, up to 20.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = ResourceTags.None;

    /// <summary>Whether it is paid in advance; it can't be released before its term ends then.</summary>
    public required bool IsPrepaid { get; init; }

    /// <summary>The term, in <see cref="PricingCycle"/>s: 1, 2, 3 or 6 months, or 1, 2 or 3 years. Only when prepaid.</summary>
    public int? Period { get; init; }

    /// <summary>The unit of <see cref="Period"/>. Only when prepaid.</summary>
    public PricingCycle? PricingCycle { get; init; }

    /// <summary>Whether the term is renewed by itself. Only when prepaid; null leaves it to the cloud (no).</summary>
    public bool? AutoRenew { get; init; }
}
