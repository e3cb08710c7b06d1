using System.ComponentModel;
using Pulumi;

namespace PulumiCen;

/// <summary>What to do about a package that has enough only until it has less by itself.</summary>
[EnumType]
public readonly struct LaterBandwidth : IEquatable<LaterBandwidth>
{
    private readonly string _value;

    private LaterBandwidth(string value) => _value = value;

    /// <summary>Warn of it.</summary>
    public static LaterBandwidth Warn { get; } = new("Warn");

    /// <summary>Fail.</summary>
    public static LaterBandwidth Error { get; } = new("Error");

    /// <summary>Say nothing of it.</summary>
    public static LaterBandwidth Ignore { get; } = new("Ignore");

    /// <summary>The value as a text.</summary>
    public static explicit operator string(LaterBandwidth value) => value._value;

    /// <summary>Whether both are the same.</summary>
    public static bool operator ==(LaterBandwidth left, LaterBandwidth right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(LaterBandwidth left, LaterBandwidth right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(LaterBandwidth other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc />
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is LaterBandwidth other && Equals(other);

    /// <inheritdoc />
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <inheritdoc />
    public override string ToString() => _value;
}
