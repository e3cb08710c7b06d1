using System.Collections.Immutable;
using PulumiCen.Protocol;

namespace Pulumi.Serialization;

/// <summary>Arguments as they are sent, and the resources that each of them depends on.</summary>
/// <param name="Values">The properties; those without a value are not among them.</param>
/// <param name="Dependencies">The resources behind each property.</param>
internal sealed record SerializedProperties(
    PropertyMap Values, ImmutableSortedDictionary<string, ImmutableHashSet<Resource>> Dependencies)
{
    /// <summary>Waits for all arguments and serializes them.</summary>
    /// <param name="label">Whose they are, for messages.</param>
    /// <param name="properties">The arguments by name.</param>
    /// <exception cref="InvalidOperationException">One of them can't be sent; the message names it.</exception>
    public static async Task<SerializedProperties> OfAsync(string label, IEnumerable<KeyValuePair<string, object?>> properties)
    {
        var values = new List<KeyValuePair<string, PropertyValue>>();
        var dependencies = ImmutableSortedDictionary.CreateBuilder<string, ImmutableHashSet<Resource>>(StringComparer.Ordinal);
        foreach (var (name, property) in properties)
        {
            var serializer = new PropertySerializer();
            PropertyValue value;
            try
            {
                value = await serializer.SerializeAsync($"{label}.{name}", property);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                throw new InvalidOperationException($"error serializing property \"{name}\": {error.Message}", error);
            }

            if (value is not PropertyValue.NullValue)
            {
                values.Add(KeyValuePair.Create(name, value));
                dependencies[name] = [.. serializer.Dependencies];
            }
        }

        return new SerializedProperties(PropertyMap.From(values), dependencies.ToImmutable());
    }
}
