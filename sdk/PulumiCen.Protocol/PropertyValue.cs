using System.Collections.Immutable;
using System.Text;

namespace PulumiCen.Protocol;

/// <summary>
/// A property of a resource as Pulumi's engine sees it: a JSON value, or one of the special values that JSON lacks
/// (unknown, secret, resource reference). Immutable, compared by value.
/// </summary>
public abstract record PropertyValue
{
    private PropertyValue()
    {
    }

    /// <summary>JSON's <c>null</c>; in an object it differs from a property that isn't there.</summary>
    public static PropertyValue Null { get; } = new NullValue();

    /// <summary>A value that preview doesn't know yet.</summary>
    public static PropertyValue Unknown { get; } = new UnknownValue();

    /// <summary>Wraps a truth value.</summary>
    public static implicit operator PropertyValue(bool value) => new Bool(value);

    /// <summary>Wraps a number; on the wire every number is a double.</summary>
    public static implicit operator PropertyValue(double value) => new Number(value);

    /// <summary>Wraps a text.</summary>
    public static implicit operator PropertyValue(string value) => new Text(value);

    /// <summary>Wraps an object.</summary>
    public static implicit operator PropertyValue(PropertyMap value) => new Map(value);

    /// <summary>This value without the secret marks around it; inner ones stay.</summary>
    public PropertyValue Unwrapped => this is Secret secret ? secret.Element.Unwrapped : this;

    /// <summary>Whether this value, or one inside it, is unknown.</summary>
    public bool ContainsUnknown => this switch
    {
        UnknownValue => true,
        Secret secret => secret.Element.ContainsUnknown,
        List list => list.Items.Any(item => item.ContainsUnknown),
        Map map => map.Properties.Any(property => property.Value.ContainsUnknown),
        Output output => output.Element is null || output.Element.ContainsUnknown,
        _ => false,
    };

    /// <summary>Whether this value, or one inside it, is secret.</summary>
    public bool ContainsSecret => this switch
    {
        Secret => true,
        List list => list.Items.Any(item => item.ContainsSecret),
        Map map => map.Properties.Any(property => property.Value.ContainsSecret),
        Output output => output.IsSecret || (output.Element?.ContainsSecret ?? false),
        _ => false,
    };

    /// <summary>Text forms show what a value was made of: <see cref="Unwrapped"/> of itself would have no end.</summary>
    protected virtual bool PrintMembers(StringBuilder builder) => false;

    /// <summary>JSON's <c>null</c>.</summary>
    public sealed record NullValue : PropertyValue;

    /// <summary>Not known before the update runs.</summary>
    public sealed record UnknownValue : PropertyValue;

    /// <summary>A truth value.</summary>
    public sealed record Bool(bool Value) : PropertyValue;

    /// <summary>A number.</summary>
    public sealed record Number(double Value) : PropertyValue;

    /// <summary>A text.</summary>
    public sealed record Text(string Value) : PropertyValue;

    /// <summary>An array.</summary>
    public sealed record List(ImmutableArray<PropertyValue> Items) : PropertyValue
    {
        /// <inheritdoc />
        public bool Equals(List? other) => other is not null && Items.AsSpan().SequenceEqual(other.Items.AsSpan());

        /// <inheritdoc />
        public override int GetHashCode()
        {
            var hash = new HashCode();
            foreach (var item in Items)
            {
                hash.Add(item);
            }

            return hash.ToHashCode();
        }
    }

    /// <summary>An object.</summary>
    public sealed record Map(PropertyMap Properties) : PropertyValue;

    /// <summary>A value that is never to be shown. Its text form doesn't contain it.</summary>
    public sealed record Secret(PropertyValue Element) : PropertyValue
    {
        /// <inheritdoc />
        public override string ToString() => "[secret]";
    }

    /// <summary>
    /// A reference to another resource. In a preview that creates the resource, <paramref name="Urn"/> is known
    /// and <paramref name="Id"/> is empty; null is a reference to a component, which has no id.
    /// </summary>
    public sealed record Reference(string Urn, string? Id, string Name, string Type, string PackageVersion) : PropertyValue;

    /// <summary>A value with the resources it depends on; <paramref name="Element"/> is null while it is unknown.</summary>
    public sealed record Output(PropertyValue? Element, bool IsSecret, ImmutableArray<string> Dependencies) : PropertyValue
    {
        /// <inheritdoc />
        public bool Equals(Output? other) =>
            other is not null && Equals(Element, other.Element) && IsSecret == other.IsSecret
            && Dependencies.AsSpan().SequenceEqual(other.Dependencies.AsSpan());

        /// <inheritdoc />
        public override int GetHashCode() => HashCode.Combine(Element, IsSecret, Dependencies.Length);

        /// <inheritdoc />
        public override string ToString() => IsSecret ? "[secret]" : $"output {Element}";
    }

    /// <summary>An asset or archive, kept as it came: the CEN resources take none.</summary>
    public sealed record Opaque(string Signature, PropertyMap Properties) : PropertyValue;
}
