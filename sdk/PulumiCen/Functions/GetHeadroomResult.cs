using Pulumi;

namespace PulumiCen;

/// <summary>The result of <see cref="GetHeadroom"/>.</summary>
[OutputType]
public sealed class GetHeadroomResult
{
    /// <summary>The id of the package.</summary>
    public readonly string BandwidthPackageId;

    /// <summary>The id of the CEN instance it is attached to; absent when it is not attached.</summary>
    public readonly string? InstanceId;

    /// <summary>What the package has, in Mbit/s.</summary>
    public readonly int Bandwidth;

    /// <summary>What its connections have together, in Mbit/s.</summary>
    public readonly int AllocatedBandwidth;

    /// <summary>What is left, in Mbit/s.</summary>
    public readonly int RemainingBandwidth;

    /// <summary>
    /// What it will have by itself, in Mbit/s, when a temporary upgrade ends or it is renewed; absent when it stays as
    /// it is, and when the cloud doesn't say how much it will be.
    /// </summary>
    public readonly int? LaterBandwidth;

    /// <summary>
    /// From when, in UTC, such as <c>2026-12-24T16:00Z</c>; absent when it stays as it is, and empty when the cloud
    /// doesn't say when.
    /// </summary>
    public readonly string? LaterBandwidthFrom;

    /// <summary>Why, in the cloud's word, such as <c>TEMP_UPGRADE</c>; absent when it stays as it is.</summary>
    public readonly string? LaterBandwidthOrderType;

    /// <summary>
    /// What is left then, in Mbit/s, as the connections are now; below zero where they have more than the package
    /// will. Absent where that is not known.
    /// </summary>
    public readonly int? LaterRemainingBandwidth;

    [OutputConstructor]
    private GetHeadroomResult(
        string bandwidthPackageId,
        string? instanceId,
        int bandwidth,
        int allocatedBandwidth,
        int remainingBandwidth,
        int? laterBandwidth,
        string? laterBandwidthFrom,
        string? laterBandwidthOrderType,
        int? laterRemainingBandwidth)
    {
        BandwidthPackageId = bandwidthPackageId;
        InstanceId = instanceId;
        Bandwidth = bandwidth;
        AllocatedBandwidth = allocatedBandwidth;
        RemainingBandwidth = remainingBandwidth;
        LaterBandwidth = laterBandwidth;
        LaterBandwidthFrom = laterBandwidthFrom;
        LaterBandwidthOrderType = laterBandwidthOrderType;
        LaterRemainingBandwidth = laterRemainingBandwidth;
    }
}
