namespace PulumiCen.Reporting.Resources;

/// <summary>The type tokens of the package <c>cen</c>.</summary>
internal static class CenTypes
{
    public const string Instance = "cen:index:Instance";

    public const string BandwidthPackage = "cen:index:BandwidthPackage";

    public const string RegionConnection = "cen:index:RegionConnection";

    public static bool HasBandwidth(string type) => type is BandwidthPackage or RegionConnection;
}
