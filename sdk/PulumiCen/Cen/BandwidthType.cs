namespace PulumiCen.Cen;

/// <summary>The name that generated programs have for the values of <see cref="PulumiCen.BandwidthType"/>.</summary>
public static class BandwidthType
{
    /// <inheritdoc cref="PulumiCen.BandwidthType.BandwidthPackage"/>
    public static PulumiCen.BandwidthType BandwidthPackage => PulumiCen.BandwidthType.BandwidthPackage;

    /// <inheritdoc cref="PulumiCen.BandwidthType.DataTransfer"/>
    public static PulumiCen.BandwidthType DataTransfer => PulumiCen.BandwidthType.DataTransfer;
}
