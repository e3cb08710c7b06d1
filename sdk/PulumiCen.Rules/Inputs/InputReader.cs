using System.Collections.Immutable;
using PulumiCen.Budget;
using PulumiCen.Protocol;

namespace PulumiCen.Rules;

/// <summary>
/// Reads inputs whose types are right (see <see cref="InputValidation"/>) into values that are known, unknown or
/// absent. A null, an empty text and an empty object count as absent.
/// </summary>
internal sealed class InputReader(PropertyMap inputs)
{
    public PlanValue<string> Text(string name) => Read(name, value => value is PropertyValue.Text { Value.Length: > 0 } text ? text.Value : null);

    public PlanValue<double> Number(string name) => ReadStruct<double>(name, value => value is PropertyValue.Number number ? number.Value : null);

    public PlanValue<bool> Boolean(string name) => ReadStruct<bool>(name, value => value is PropertyValue.Bool boolean ? boolean.Value : null);

    /// <summary>An array of texts; one unknown text makes all of it unknown.</summary>
    public PlanValue<IReadOnlyList<string>> Texts(string name) => Read<IReadOnlyList<string>>(
        name,
        value => value is PropertyValue.List list
            ? [.. list.Items.Select(item => item.Unwrapped).OfType<PropertyValue.Text>().Select(text => text.Value)]
            : null);

    /// <summary>An object of texts; one unknown text makes all of it unknown.</summary>
    public PlanValue<IReadOnlyDictionary<string, string>> TextMap(string name) => Read<IReadOnlyDictionary<string, string>>(
        name,
        value => value is PropertyValue.Map { Properties.Count: > 0 } map
            ? map.Properties.ToImmutableSortedDictionary(
                property => property.Key,
                property => property.Value.Unwrapped is PropertyValue.Text text ? text.Value : "",
                StringComparer.Ordinal)
            : null);

    /// <summary>A link to another resource, by reference, or by a text that names it.</summary>
    public ResourceLink Link(string reference, string id)
    {
        var link = inputs.Find(reference)?.Unwrapped ?? inputs.Find(id)?.Unwrapped;
        return link switch
        {
            null or PropertyValue.Text { Value.Length: 0 } => ResourceLink.None,
            PropertyValue.Reference named => ResourceLink.Of(named.Urn, named.Id),
            PropertyValue.Text text => ResourceLink.Parse(text.Value),
            _ => ResourceLink.Unknown,
        };
    }

    private PlanValue<T> Read<T>(string name, Func<PropertyValue, T?> known)
        where T : class => Find(name) switch
        {
            null => PlanValue.Absent<T>(),
            { ContainsUnknown: true } value => PlanValue.Unknown<T>(value.ContainsSecret),
            var value => known(value.Unwrapped) is { } read ? PlanValue.Known(read, value.ContainsSecret) : PlanValue.Absent<T>(),
        };

    private PlanValue<T> ReadStruct<T>(string name, Func<PropertyValue, T?> known)
        where T : struct => Find(name) switch
        {
            null => PlanValue.Absent<T>(),
            { ContainsUnknown: true } value => PlanValue.Unknown<T>(value.ContainsSecret),
            var value => known(value.Unwrapped) is { } read ? PlanValue.Known(read, value.ContainsSecret) : PlanValue.Absent<T>(),
        };

    private PropertyValue? Find(string name) => inputs.Find(name);
}
