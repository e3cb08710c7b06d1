using System.ComponentModel;
using Pulumi;

namespace PulumiCen;

/// <summary>What destroy does to a prepaid package that the cloud won't release.</summary>
[EnumType]
public readonly struct Deletion : IEquatable<Deletion>
{
    private readonly string _value;

    private Deletion(string value) => _value = value;

    /// <summary>Fail, and leave everything as it is.</summary>
    public static Deletion Refuse { get; } = new("Refuse");

    /// <summary>Detach the package, leave it in the account, and say so. It goes on costing what was paid.</summary>
    public static Deletion Retain { get; } = new("Retain");

    /// <summary>The value as a text.</summary>
    public static explicit operator string(Deletion value) => value._value;

    /// <summary>Whether both are the same.</summary>
    public static bool operator ==(Deletion left, Deletion right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Deletion left, Deletion right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(Deletion other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc />
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is Deletion other && Equals(other);

    /// <inheritdoc />
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <inheritdoc />
    public override string ToString() => _value;
}
