using PulumiCen.Protocol;

namespace PulumiCen.Testing;

/// <summary>Property values as the plain objects that Pulumi's mocks deal in.</summary>
internal static class PlainValues
{
    public static Dictionary<string, object> Of(PropertyMap properties) =>
        properties.ToDictionary(property => property.Key, property => Of(property.Value), StringComparer.Ordinal);

    private static object Of(PropertyValue value) => value switch
    {
        PropertyValue.Bool boolean => boolean.Value,
        PropertyValue.Number number => number.Value,
        PropertyValue.Text text => text.Value,
        PropertyValue.List list => list.Items.Select(Of).ToList(),
        PropertyValue.Map map => Of(map.Properties),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };
}
