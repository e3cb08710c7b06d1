using System.ComponentModel;
using Pulumi;

namespace PulumiCen;

/// <summary>The unit of the period that a prepaid package is bought for.</summary>
[EnumType]
public readonly struct PricingCycle : IEquatable<PricingCycle>
{
    private readonly string _value;

    private PricingCycle(string value) => _value = value;

    /// <summary>Months; the period is 1, 2, 3 or 6.</summary>
    public static PricingCycle Month { get; } = new("Month");

    /// <summary>Years; the period is 1, 2 or 3.</summary>
    public static PricingCycle Year { get; } = new("Year");

    /// <summary>The value as a text.</summary>
    public static explicit operator string(PricingCycle value) => value._value;

    /// <summary>Whether both are the same.</summary>
    public static bool operator ==(PricingCycle left, PricingCycle right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(PricingCycle left, PricingCycle right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(PricingCycle other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc />
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is PricingCycle other && Equals(other);

    /// <inheritdoc />
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <inheritdoc />
    public override string ToString() => _value;
}
