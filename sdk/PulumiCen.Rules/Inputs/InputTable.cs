using System.Collections;
using PulumiCen.Protocol;

namespace PulumiCen.Rules;

/// <summary>The inputs of a resource: which there are, their types, and how a change of each is applied.</summary>
internal sealed class InputTable(params IReadOnlyList<InputProperty> properties) : IEnumerable<InputProperty>
{
    private readonly Dictionary<string, InputProperty> _byName = properties.ToDictionary(property => property.Name, StringComparer.Ordinal);
    private readonly InputProperty[] _withDefault = [.. properties.Where(property => property.Default is not null)];

    /// <summary>The inputs that name another resource.</summary>
    public IReadOnlyList<InputProperty> References { get; } = [.. properties.Where(property => property.Kind == ValueKind.Reference)];

    /// <summary>The row of a property; null when there is none.</summary>
    public InputProperty? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The inputs with every default filled in that the program left out.</summary>
    public PropertyMap WithDefaults(PropertyMap inputs)
    {
        var complete = WithoutNulls(inputs);
        foreach (var property in _withDefault)
        {
            if (!complete.ContainsKey(property.Name))
            {
                complete = complete.With(property.Name, property.Default!);
            }
        }

        return complete;
    }

    public IEnumerator<InputProperty> GetEnumerator() => properties.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A null that a program gives means that it gives nothing.</summary>
    private static PropertyMap WithoutNulls(PropertyMap inputs)
    {
        foreach (var (name, value) in inputs)
        {
            if (value is PropertyValue.NullValue)
            {
                inputs = inputs.Without(name);
            }
        }

        return inputs;
    }
}
