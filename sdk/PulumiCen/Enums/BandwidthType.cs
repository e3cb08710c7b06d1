using System.ComponentModel;
using Pulumi;

namespace PulumiCen;

/// <summary>Where a connection's bandwidth comes from.</summary>
[EnumType]
public readonly struct BandwidthType : IEquatable<BandwidthType>
{
    private readonly string _value;

    private BandwidthType(string value) => _value = value;

    /// <summary>It is taken out of a bandwidth package.</summary>
    public static BandwidthType BandwidthPackage { get; } = new("BandwidthPackage");

    /// <summary>It is billed by traffic, and takes nothing out of a package. Enterprise edition only.</summary>
    public static BandwidthType DataTransfer { get; } = new("DataTransfer");

    /// <summary>The value as a text.</summary>
    public static explicit operator string(BandwidthType value) => value._value;

    /// <summary>Whether both are the same.</summary>
    public static bool operator ==(BandwidthType left, BandwidthType right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(BandwidthType left, BandwidthType right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(BandwidthType other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc />
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is BandwidthType other && Equals(other);

    /// <inheritdoc />
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <inheritdoc />
    public override string ToString() => _value;
}
