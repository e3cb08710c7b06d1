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

    [OutputConstructor]
    private GetHeadroomResult(
        string bandwidthPackageId,
        string? instanceId,
        int bandwidth,
        int allocatedBandwidth,
        int remainingBandwidth)
    {
        BandwidthPackageId = bandwidthPackageId;
        InstanceId = instanceId;
        Bandwidth = bandwidth;
        AllocatedBandwidth = allocatedBandwidth;
        RemainingBandwidth = remainingBandwidth;
    }
}
