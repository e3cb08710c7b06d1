namespace PulumiCen.Cloud;

/// <summary>The settled states of a bandwidth package (<c>DescribeCenBandwidthPackages</c>).</summary>
public static class PackageStatus
{
    /// <summary>Attached to no CEN.</summary>
    public const string Idle = "Idle";

    /// <summary>Attached to a CEN.</summary>
    public const string InUse = "InUse";
}
