using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace PulumiCen.Protocol;

/// <summary>Named properties in ordinal order of their names. Immutable, compared by value.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "PropertyMap is Pulumi's own word.")]
public sealed class PropertyMap : IReadOnlyDictionary<string, PropertyValue>, IEquatable<PropertyMap>
{
    // Sorted: the maps of resources are small, and each Check makes some of them.
    private readonly KeyValuePair<string, PropertyValue>[] _properties;

    private PropertyMap(KeyValuePair<string, PropertyValue>[] properties) => _properties = properties;

    /// <summary>No properties.</summary>
    public static PropertyMap Empty { get; } = new([]);

    /// <inheritdoc />
    public int Count => _properties.Length;

    /// <inheritdoc />
    public IEnumerable<string> Keys => _properties.Select(property => property.Key);

    /// <inheritdoc />
    public IEnumerable<PropertyValue> Values => _properties.Select(property => property.Value);

    /// <inheritdoc />
    public PropertyValue this[string key] =>
        TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is no property \"{key}\".");

    /// <summary>Collects properties; of two with one name the last counts.</summary>
    public static PropertyMap From(IEnumerable<KeyValuePair<string, PropertyValue>> properties)
    {
        var ordered = new List<KeyValuePair<string, PropertyValue>>(properties.TryGetNonEnumeratedCount(out var count) ? count : 0);
        foreach (var property in properties)
        {
            var place = PlaceOf(property.Key, CollectionsMarshal.AsSpan(ordered));
            if (place < 0)
            {
                ordered.Insert(~place, property);
            }
            else
            {
                ordered[place] = property;
            }
        }

        return new PropertyMap([.. ordered]);
    }

    /// <summary>These properties with one more, or another value for one of them.</summary>
    public PropertyMap With(string name, PropertyValue value)
    {
        var place = PlaceOf(name, _properties);
        var property = KeyValuePair.Create(name, value);
        return place < 0
            ? new PropertyMap([.. _properties.AsSpan(0, ~place), property, .. _properties.AsSpan(~place)])
            : new PropertyMap([.. _properties.AsSpan(0, place), property, .. _properties.AsSpan(place + 1)]);
    }

    /// <summary>These properties, and one more unless its value is null.</summary>
    public PropertyMap WithOptional(string name, PropertyValue? value) => value is null ? this : With(name, value);

    /// <summary>These properties without one of them.</summary>
    public PropertyMap Without(string name)
    {
        var place = PlaceOf(name, _properties);
        return place < 0 ? this : new PropertyMap([.. _properties.AsSpan(0, place), .. _properties.AsSpan(place + 1)]);
    }

    /// <summary>The property with this name, or null: absent and JSON's null are the same to the caller.</summary>
    public PropertyValue? Find(string name) =>
        TryGetValue(name, out var value) && value is not PropertyValue.NullValue ? value : null;

    /// <inheritdoc />
    public bool ContainsKey(string key) => PlaceOf(key, _properties) >= 0;

    /// <inheritdoc />
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out PropertyValue value)
    {
        var place = PlaceOf(key, _properties);
        value = place < 0 ? null : _properties[place].Value;
        return place >= 0;
    }

    /// <inheritdoc />
    public IEnumerator<KeyValuePair<string, PropertyValue>> GetEnumerator() =>
        _properties.AsEnumerable().GetEnumerator();

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc />
    public bool Equals(PropertyMap? other) => other is not null
        && _properties.Length == other._properties.Length
        && _properties.Zip(other._properties).All(pair =>
            string.Equals(pair.First.Key, pair.Second.Key, StringComparison.Ordinal) && pair.First.Value.Equals(pair.Second.Value));

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

    /// <summary>Where a name is; where it would have to be, complemented, when it isn't there.</summary>
    private static int PlaceOf(string name, ReadOnlySpan<KeyValuePair<string, PropertyValue>> properties) =>
        properties.BinarySearch(new Name(name));

    private readonly struct Name(string name) : IComparable<KeyValuePair<string, PropertyValue>>
    {
        public int CompareTo(KeyValuePair<string, PropertyValue> other) => string.CompareOrdinal(name, other.Key);
    }
}
