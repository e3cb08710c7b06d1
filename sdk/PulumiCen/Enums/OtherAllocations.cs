using System.ComponentModel;
using Pulumi;

namespace PulumiCen;

/// <summary>What to do about bandwidth of a package that the program doesn't register.</summary>
[EnumType]
public readonly struct OtherAllocations : IEquatable<OtherAllocations>
{
    private readonly string _value;

    private OtherAllocations(string value) => _value = value;

    /// <summary>Count it, and warn when the package is too small because of it.</summary>
    public static OtherAllocations Warn { get; } = new("Warn");

    /// <summary>Count it, and fail when the package is too small because of it.</summary>
    public static OtherAllocations Error { get; } = new("Error");

    /// <summary>Leave it out.</summary>
    public static OtherAllocations Ignore { get; } = new("Ignore");

    /// <summary>The value as a text.</summary>
    public static explicit operator string(OtherAllocations value) => value._value;

    /// <summary>Whether both are the same.</summary>
    public static bool operator ==(OtherAllocations left, OtherAllocations right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(OtherAllocations left, OtherAllocations right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(OtherAllocations other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc />
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is OtherAllocations other && Equals(other);

    /// <inheritdoc />
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <inheritdoc />
    public override string ToString() => _value;
}
