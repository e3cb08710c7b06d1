using System.ComponentModel;
using Pulumi;

namespace PulumiCen;

/// <summary>The edition of the transit routers that a connection lies between.</summary>
[EnumType]
public readonly struct Edition : IEquatable<Edition>
{
    private readonly string _value;

    private Edition(string value) => _value = value;

    /// <summary>Whichever the CEN instance has in both regions.</summary>
    public static Edition Auto { get; } = new("Auto");

    /// <summary>Basic edition: an inter-region bandwidth limit.</summary>
    public static Edition Basic { get; } = new("Basic");

    /// <summary>Enterprise edition: a peer attachment of two transit routers.</summary>
    public static Edition Enterprise { get; } = new("Enterprise");

    /// <summary>The value as a text.</summary>
    public static explicit operator string(Edition value) => value._value;

    /// <summary>Whether both are the same.</summary>
    public static bool operator ==(Edition left, Edition right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Edition left, Edition right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(Edition other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc />
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is Edition other && Equals(other);

    /// <inheritdoc />
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <inheritdoc />
    public override string ToString() => _value;
}
