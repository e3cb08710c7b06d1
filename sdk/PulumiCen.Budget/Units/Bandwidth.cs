using System.Globalization;

namespace PulumiCen.Budget;

/// <summary>
/// A bandwidth, exact to 1 Kbit/s. 1 Mbit/s is 1,000 Kbit/s. It is never negative; the default is <see cref="Zero"/>.
/// </summary>
/// <remarks>
/// The cloud counts in whole Mbit/s, but a connection without bandwidth has 1 Kbit/s, so the finer unit is the one kept.
/// A <see cref="long"/> holds 9 * 10^15 Mbit/s: no sum of real connections overflows, and one that does throws.
/// </remarks>
public readonly struct Bandwidth : IEquatable<Bandwidth>, IComparable<Bandwidth>
{
    private const long KilobitsInMegabit = 1000;

    private Bandwidth(long kilobitsPerSecond) => KilobitsPerSecond = kilobitsPerSecond;

    /// <summary>No bandwidth at all.</summary>
    public static Bandwidth Zero => default;

    /// <summary>
    /// What a connection has that nobody gave bandwidth to: 1 Kbit/s, good for a connectivity test and nothing else.
    /// It takes nothing out of a package.
    /// </summary>
    public static Bandwidth ConnectivityTest => new(1);

    /// <summary>The value in Kbit/s.</summary>
    public long KilobitsPerSecond { get; }

    /// <summary>Whether it is a whole number of Mbit/s, as everything that the cloud sells is.</summary>
    public bool IsWholeMegabits => KilobitsPerSecond % KilobitsInMegabit == 0;

    /// <summary>Makes a bandwidth of so many Kbit/s.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public static Bandwidth FromKilobitsPerSecond(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        return new Bandwidth(value);
    }

    /// <summary>Makes a bandwidth of so many Mbit/s.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    /// <exception cref="OverflowException">The value is more than a bandwidth can hold.</exception>
    public static Bandwidth FromMegabitsPerSecond(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        return new Bandwidth(value * KilobitsInMegabit);
    }

    /// <summary>The value in Mbit/s, as the cloud wants it.</summary>
    /// <exception cref="InvalidOperationException">It is no whole number of Mbit/s.</exception>
    public long ToMegabitsPerSecond() => IsWholeMegabits
        ? KilobitsPerSecond / KilobitsInMegabit
        : throw new InvalidOperationException($"{this} is no whole number of Mbit/s.");

    /// <summary>The least whole number of Mbit/s that is no smaller than this.</summary>
    public Bandwidth RoundUpToMegabits() => IsWholeMegabits
        ? this
        : FromMegabitsPerSecond((KilobitsPerSecond / KilobitsInMegabit) + 1);

    /// <summary>The sum of two.</summary>
    /// <exception cref="OverflowException">The sum is more than a bandwidth can hold.</exception>
    public static Bandwidth Add(Bandwidth left, Bandwidth right) => left + right;

    /// <summary>What is left of one without the other.</summary>
    /// <exception cref="OverflowException">The right one is larger.</exception>
    public static Bandwidth Subtract(Bandwidth left, Bandwidth right) => left - right;

    /// <summary>The larger of two.</summary>
    public static Bandwidth Max(Bandwidth left, Bandwidth right) => left > right ? left : right;

    /// <summary>The sum of two.</summary>
    /// <exception cref="OverflowException">The sum is more than a bandwidth can hold.</exception>
    public static Bandwidth operator +(Bandwidth left, Bandwidth right) =>
        new(left.KilobitsPerSecond + right.KilobitsPerSecond);

    /// <summary>What is left of one without the other.</summary>
    /// <exception cref="OverflowException">The right one is larger.</exception>
    public static Bandwidth operator -(Bandwidth left, Bandwidth right) => left >= right
        ? new Bandwidth(left.KilobitsPerSecond - right.KilobitsPerSecond)
        : throw new OverflowException($"{left} - {right} is negative, and no bandwidth is.");

    /// <summary>Whether both are equal.</summary>
    public static bool operator ==(Bandwidth left, Bandwidth right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Bandwidth left, Bandwidth right) => !left.Equals(right);

    /// <summary>Whether the left one is smaller.</summary>
    public static bool operator <(Bandwidth left, Bandwidth right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one is no larger.</summary>
    public static bool operator <=(Bandwidth left, Bandwidth right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left one is larger.</summary>
    public static bool operator >(Bandwidth left, Bandwidth right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left one is no smaller.</summary>
    public static bool operator >=(Bandwidth left, Bandwidth right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(Bandwidth other) => KilobitsPerSecond.CompareTo(other.KilobitsPerSecond);

    /// <inheritdoc/>
    public bool Equals(Bandwidth other) => KilobitsPerSecond == other.KilobitsPerSecond;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Bandwidth other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => KilobitsPerSecond.GetHashCode();

    /// <summary>For people: <c>8 Mbit/s</c>; <c>1 Kbit/s</c> where it is no whole number of Mbit/s.</summary>
    public override string ToString() => IsWholeMegabits
        ? string.Create(CultureInfo.InvariantCulture, $"{KilobitsPerSecond / KilobitsInMegabit} Mbit/s")
        : string.Create(CultureInfo.InvariantCulture, $"{KilobitsPerSecond} Kbit/s");
}
