namespace PulumiCen.Budget;

/// <summary>How small and how large the cloud lets a bandwidth be. Both ends of a range belong to it.</summary>
public static class BandwidthLimits
{
    /// <summary>The smallest package, in Mbit/s. Source: CreateCenBandwidthPackage, parameter Bandwidth.</summary>
    public const long PackageMinimumMegabits = 2;

    /// <summary>The largest package, in Mbit/s. Source: CreateCenBandwidthPackage, parameter Bandwidth.</summary>
    public const long PackageMaximumMegabits = 10_000;

    /// <summary>
    /// The smallest bandwidth of a connection, in Mbit/s; 0 is not one, it deletes the connection.
    /// Source: the official Terraform provider; the API prints none.
    /// </summary>
    public const long ConnectionMinimumMegabits = 1;

    /// <summary>
    /// The largest bandwidth of a connection, in Mbit/s: all of the largest package.
    /// Source: SetCenInterRegionBandwidthLimit, parameter BandwidthLimit.
    /// </summary>
    public const long ConnectionMaximumMegabits = PackageMaximumMegabits;

    /// <summary>The smallest package: 2 Mbit/s.</summary>
    public static Bandwidth PackageMinimum => Bandwidth.FromMegabitsPerSecond(PackageMinimumMegabits);

    /// <summary>The largest package: 10000 Mbit/s.</summary>
    public static Bandwidth PackageMaximum => Bandwidth.FromMegabitsPerSecond(PackageMaximumMegabits);

    /// <summary>The smallest bandwidth of a connection: 1 Mbit/s.</summary>
    public static Bandwidth ConnectionMinimum => Bandwidth.FromMegabitsPerSecond(ConnectionMinimumMegabits);

    /// <summary>The largest bandwidth of a connection: 10000 Mbit/s.</summary>
    public static Bandwidth ConnectionMaximum => Bandwidth.FromMegabitsPerSecond(ConnectionMaximumMegabits);
}
