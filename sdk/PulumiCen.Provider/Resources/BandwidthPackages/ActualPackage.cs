using System.Collections.Frozen;
using PulumiCen.Budget;

namespace PulumiCen.Provider.Resources.BandwidthPackages;

/// <summary>A bandwidth package as the cloud has it.</summary>
internal sealed record ActualPackage(string Id, Bandwidth Bandwidth)
{
    public string? Name { get; init; }

    public string? Description { get; init; }

    /// <summary>The names of its two areas, as a program would write them; empty where the cloud doesn't say both.</summary>
    public required IReadOnlyList<string> Areas { get; init; }

    /// <summary>The CEN that it is attached to; null when it isn't.</summary>
    public string? CenId { get; init; }

    public bool IsPrePaid { get; init; }

    /// <summary>Whether it is paid by use: with a charge type that isn't known here it is neither.</summary>
    public bool IsPostPaid { get; init; }

    public required string Status { get; init; }

    public string? BusinessStatus { get; init; }

    /// <summary>When it ends, in the cloud's own form.</summary>
    public string? ExpiredTime { get; init; }

    /// <summary>The same as a time; null where the cloud doesn't say.</summary>
    public DateTimeOffset? Expires { get; init; }

    public string? SpanId { get; init; }

    /// <summary>What it will have by itself; null when it stays as it is.</summary>
    public LaterCapacity? Later { get; init; }

    public IReadOnlyDictionary<string, string> Tags { get; init; } = FrozenDictionary<string, string>.Empty;
}
