using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace PulumiCen.Protocol;

/// <summary>Named properties in ordinal order of their names. Immutable, compared by value.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "PropertyMap is Pulumi's own word.")]
public sealed class PropertyMap : IReadOnlyDictionary<string, PropertyValue>, IEquatable<PropertyMap>
{
    private readonly ImmutableSortedDictionary<string, PropertyValue> _properties;

    private PropertyMap(ImmutableSortedDictionary<string, PropertyValue> properties) => _properties = properties;

    /// <summary>No properties.</summary>
    public static PropertyMap Empty { get; } =
        new(ImmutableSortedDictionary.Create<string, PropertyValue>(StringComparer.Ordinal));

    /// <inheritdoc />
    public int Count => _properties.Count;

    /// <inheritdoc />
    public IEnumerable<string> Keys => _properties.Keys;

    /// <inheritdoc />
    public IEnumerable<PropertyValue> Values => _properties.Values;

    /// <inheritdoc />
    public PropertyValue this[string key] => _properties[key];

    /// <summary>Collects properties; of two with one name the last counts.</summary>
    public static PropertyMap From(IEnumerable<KeyValuePair<string, PropertyValue>> properties) =>
        new(Empty._properties.SetItems(properties));

    /// <summary>These properties with one more, or another value for one of them.</summary>
    public PropertyMap With(string name, PropertyValue value) => new(_properties.SetItem(name, value));

    /// <summary>These properties, and one more unless its value is null.</summary>
    public PropertyMap WithOptional(string name, PropertyValue? value) => value is null ? this : With(name, value);

    /// <summary>These properties without one of them.</summary>
    public PropertyMap Without(string name) => new(_properties.Remove(name));

    /// <summary>The property with this name, or null: absent and JSON's null are the same to the caller.</summary>
    public PropertyValue? Find(string name) =>
        _properties.TryGetValue(name, out var value) && value is not PropertyValue.NullValue ? value : null;

    /// <inheritdoc />
    public bool ContainsKey(string key) => _properties.ContainsKey(key);

    /// <inheritdoc />
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out PropertyValue value) =>
        _properties.TryGetValue(key, out value);

    /// <inheritdoc />
    public IEnumerator<KeyValuePair<string, PropertyValue>> GetEnumerator() => _properties.GetEnumerator();

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc />
    public bool Equals(PropertyMap? other) => other is not null && _properties.SequenceEqual(other._properties);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as PropertyMap);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var (name, value) in _properties)
        {
            hash.Add(name, StringComparer.Ordinal);
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc />
    public override string ToString() =>
        "{" + string.Join(", ", _properties.Select(property => $"{property.Key}: {property.Value}")) + "}";
}
