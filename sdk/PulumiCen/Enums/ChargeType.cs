using System.ComponentModel;
using Pulumi;

namespace PulumiCen;

/// <summary>How a bandwidth package is paid for.</summary>
[EnumType]
public readonly struct ChargeType : IEquatable<ChargeType>
{
    private readonly string _value;

    private ChargeType(string value) => _value = value;

    /// <summary>Bought for a period in advance. It can't be deleted through the API within that period.</summary>
    public static ChargeType PrePaid { get; } = new("PrePaid");

    /// <summary>Paid as you go, where the account allows it. It can be deleted at any time.</summary>
    public static ChargeType PostPaid { get; } = new("PostPaid");

    /// <summary>The value as a text.</summary>
    public static explicit operator string(ChargeType value) => value._value;

    /// <summary>Whether both are the same.</summary>
    public static bool operator ==(ChargeType left, ChargeType right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(ChargeType left, ChargeType right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(ChargeType other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc />
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is ChargeType other && Equals(other);

    /// <inheritdoc />
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <inheritdoc />
    public override string ToString() => _value;
}
