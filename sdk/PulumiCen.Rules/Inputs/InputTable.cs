using System.Collections;
using PulumiCen.Protocol;

namespace PulumiCen.Rules;

/// <summary>The inputs of a resource: which there are, their types, and how a change of each is applied.</summary>
internal sealed class InputTable(params IReadOnlyList<InputProperty> properties) : IEnumerable<InputProperty>
{
    private readonly Dictionary<string, InputProperty> _byName = properties.ToDictionary(property => property.Name, StringComparer.Ordinal);

    /// <summary>The row of a property; null when there is none.</summary>
    public InputProperty? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The inputs with every default filled in that the program left out.</summary>
    public PropertyMap WithDefaults(PropertyMap inputs) => properties
        .Where(property => property.Default is not null && inputs.Find(property.Name) is null)
        .Aggregate(WithoutNulls(inputs), (map, property) => map.With(property.Name, property.Default!));

    public IEnumerator<InputProperty> GetEnumerator() => properties.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A null that a program gives means that it gives nothing.</summary>
    private static PropertyMap WithoutNulls(PropertyMap inputs) =>
        PropertyMap.From(inputs.Where(input => input.Value is not PropertyValue.NullValue));
}
