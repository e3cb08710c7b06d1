using System.Diagnostics.CodeAnalysis;

namespace Pulumi;

/// <summary>The name of a resource that is unique in all stacks.</summary>
public readonly struct Urn : IEquatable<Urn>
{
    private readonly string _value;

    /// <summary>Takes a URN's text.</summary>
    public Urn(string value) => _value = string.IsNullOrEmpty(value)
        ? throw new ArgumentException("URN cannot be null or empty.", nameof(value))
        : value;

    /// <summary>A URN is a text.</summary>
    public static implicit operator string(Urn value) => value._value;

    /// <summary>Whether both name the same resource.</summary>
    public static bool operator ==(Urn left, Urn right) => left.Equals(right);

    /// <summary>Whether they name different resources.</summary>
    public static bool operator !=(Urn left, Urn right) => !left.Equals(right);

    /// <summary>Composes a URN. Default: no parent, this project, this stack.</summary>
    public static Output<string> Create(
        Input<string> name,
        Input<string> type,
        Resource? parent = null,
        Input<string>? parentUrn = null,
        Input<string>? project = null,
        Input<string>? stack = null)
    {
        if (parent is not null && parentUrn is not null)
        {
            throw new ArgumentException("Only one of 'parent' and 'parentUrn' can be non-null.");
        }

        var prefix = parent is not null || parentUrn is not null
            ? (parent?.Urn ?? parentUrn.ToOutput()).Apply(urn => urn[..urn.LastIndexOf("::", StringComparison.Ordinal)] + "$")
            : Output.Format($"urn:pulumi:{stack ?? Deployment.Instance.StackName}::{project ?? Deployment.Instance.ProjectName}::");
        return Output.Format($"{prefix}{type}::{name}");
    }

    /// <inheritdoc />
    public override string ToString() => _value;

    /// <inheritdoc />
    public bool Equals(Urn other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc />
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Urn other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => _value.GetHashCode(StringComparison.Ordinal);
}
