using System.Collections.Immutable;
using Pulumi;

namespace PulumiCen.Outputs;

/// <summary>A connection of two regions, as it is in the cloud.</summary>
[OutputType]
public sealed class Connection
{
    /// <summary>The ids of the two regions, in ordinal order.</summary>
    public readonly ImmutableArray<string> RegionIds;

    /// <summary>Its bandwidth in Mbit/s.</summary>
    public readonly int Bandwidth;

    /// <summary>The id of the package it draws on; absent when it is billed by traffic.</summary>
    public readonly string? BandwidthPackageId;

    /// <summary>Where its bandwidth comes from.</summary>
    public readonly BandwidthType BandwidthType;

    /// <summary><c>Basic</c> or <c>Enterprise</c>.</summary>
    public readonly Edition Edition;

    /// <summary>The id of its peer attachment; Enterprise edition only.</summary>
    public readonly string? AttachmentId;

    /// <summary>
    /// Its state in the cloud: <c>Active</c> or <c>Modifying</c> (Basic), <c>Attached</c>, <c>Attaching</c>,
    /// <c>Modifying</c> or <c>Detaching</c> (Enterprise).
    /// </summary>
    public readonly string Status;

    [OutputConstructor]
    private Connection(
        ImmutableArray<string> regionIds,
        int bandwidth,
        string? bandwidthPackageId,
        BandwidthType bandwidthType,
        Edition edition,
        string? attachmentId,
        string status)
    {
        RegionIds = regionIds;
        Bandwidth = bandwidth;
        BandwidthPackageId = bandwidthPackageId;
        BandwidthType = bandwidthType;
        Edition = edition;
        AttachmentId = attachmentId;
        Status = status;
    }
}
