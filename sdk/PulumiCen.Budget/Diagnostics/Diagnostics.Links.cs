namespace PulumiCen.Budget;

/// <content>CEN1150 to CEN1199: resources that don't go together.</content>
public static partial class Diagnostics
{
    /// <summary>CEN1151: bandwidth, and no package that it could come from.</summary>
    public static Diagnostic BandwidthWithoutPackage(string connection, PlanValue<Bandwidth> bandwidth) => Error(
        151,
        $"connection \"{connection}\" is to have a bandwidth ({bandwidth}), but has no package that it could come from.\n"
        + "Set \"bandwidthPackage\", or leave \"bandwidth\" out for a connectivity test of 1 Kbit/s.",
        "bandwidth");

    /// <summary>CEN1152: a connection whose regions its package isn't for.</summary>
    /// <param name="connection">The connection's name.</param>
    /// <param name="regions">Its regions.</param>
    /// <param name="package">The package's name.</param>
    /// <param name="areas">The areas that the package is for.</param>
    /// <param name="property">The input to change: <c>regionIds</c> of the connection, or <c>areas</c> of the package.</param>
    public static Diagnostic RegionsOutsideAreas(
        string connection, RegionPair regions, string package, AreaPair areas, string property)
    {
        ArgumentNullException.ThrowIfNull(regions);
        return Error(
            152,
            $"connection \"{connection}\" lies between {Described(regions.First)} and {Described(regions.Second)}; "
            + $"its package \"{package}\" is for {areas}.\n"
            + "Choose other regions, or a package for the areas of these two.",
            property);
    }

    /// <summary>CEN1153: two connections for one region pair of a CEN instance.</summary>
    /// <param name="connection">The name of one.</param>
    /// <param name="other">The name of the other.</param>
    /// <param name="regions">The regions of both.</param>
    /// <param name="property">
    /// The input to change: <c>regionIds</c> of a connection, or <c>instance</c> of what brings the two together.
    /// </param>
    public static Diagnostic PairConnectedTwice(string connection, string other, RegionPair regions, string property = "regionIds") => Error(
        153,
        $"connections \"{connection}\" and \"{other}\" both lie between {regions} of one CEN instance, which has one connection for "
        + "a region pair.\n"
        + "Remove one of the two, and give the other the bandwidth of both.",
        property);

    /// <summary>CEN1154: two packages for one area pair of a CEN instance.</summary>
    /// <param name="package">The name of one.</param>
    /// <param name="other">The name of the other.</param>
    /// <param name="areas">The areas of both.</param>
    public static Diagnostic AreasCoveredTwice(string package, string other, AreaPair areas) => Error(
        154,
        $"packages \"{package}\" and \"{other}\" are both for {areas} and attached to one CEN instance, which has one package for "
        + "a pair of areas.\n"
        + "Remove one of the two, and give the other the bandwidth of both; or attach them to different instances.",
        "areas");

    private static string Described(string region) =>
        Region.Of(region).Area is { } area ? $"{region} ({area})" : $"{region} (area unknown)";
}
