namespace PulumiCen.Budget;

/// <summary>From the number of Mbit/s that a program gives to a <see cref="Bandwidth"/>.</summary>
public static class BandwidthRules
{
    /// <summary>Reads the bandwidth of a package: an integer from 2 to 10000 Mbit/s.</summary>
    /// <param name="package">The package's name.</param>
    /// <param name="megabits">What the program gives.</param>
    /// <param name="isSecret">Whether the number must not be shown.</param>
    /// <param name="bandwidth">What it means; zero when it is wrong.</param>
    /// <returns>What is wrong with it; null when nothing is.</returns>
    public static Diagnostic? ForPackage(string package, double megabits, bool isSecret, out Bandwidth bandwidth) =>
        TryRead(megabits, BandwidthLimits.PackageMinimumMegabits, BandwidthLimits.PackageMaximumMegabits, out bandwidth)
            ? null
            : Diagnostics.PackageBandwidthOutOfRange(package, TextOf(megabits, isSecret));

    /// <summary>Reads the bandwidth of a connection: an integer from 1 to 10000 Mbit/s.</summary>
    /// <param name="connection">The connection's name.</param>
    /// <param name="megabits">What the program gives.</param>
    /// <param name="isSecret">Whether the number must not be shown.</param>
    /// <param name="bandwidth">What it means; zero when it is wrong.</param>
    /// <returns>What is wrong with it; null when nothing is.</returns>
    public static Diagnostic? ForConnection(string connection, double megabits, bool isSecret, out Bandwidth bandwidth) =>
        TryRead(megabits, BandwidthLimits.ConnectionMinimumMegabits, BandwidthLimits.ConnectionMaximumMegabits, out bandwidth)
            ? null
            : Diagnostics.ConnectionBandwidthOutOfRange(connection, TextOf(megabits, isSecret));

    private static bool TryRead(double megabits, long minimum, long maximum, out Bandwidth bandwidth)
    {
        // NaN is in no range; the range also keeps the conversion exact.
        var isValid = megabits >= minimum && megabits <= maximum && double.IsInteger(megabits);
        bandwidth = isValid ? Bandwidth.FromMegabitsPerSecond((long)megabits) : Bandwidth.Zero;
        return isValid;
    }

    private static string TextOf(double megabits, bool isSecret) =>
        isSecret ? PlanValue.SecretText : $"{megabits:0.############} Mbit/s";
}
