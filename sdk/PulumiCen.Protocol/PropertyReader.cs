using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;

namespace PulumiCen.Protocol;

/// <summary>Reads property values off the wire.</summary>
public static class PropertyReader
{
    /// <summary>Reads an object; a message without one reads as empty.</summary>
    public static PropertyMap Read(Struct? properties) =>
        properties is null
            ? PropertyMap.Empty
            : PropertyMap.From(properties.Fields.Select(field => KeyValuePair.Create(field.Key, Read(field.Value))));

    /// <summary>Reads one value.</summary>
    public static PropertyValue Read(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.BoolValue => value.BoolValue,
        Value.KindOneofCase.NumberValue => value.NumberValue,
        Value.KindOneofCase.StringValue when string.Equals(value.StringValue, Signatures.Unknown, StringComparison.Ordinal) =>
            PropertyValue.Unknown,
        Value.KindOneofCase.StringValue => value.StringValue,
        Value.KindOneofCase.ListValue => new PropertyValue.List([.. value.ListValue.Values.Select(Read)]),
        Value.KindOneofCase.StructValue => ReadObject(value.StructValue),
        _ => PropertyValue.Null,
    };

    private static PropertyValue ReadObject(Struct value)
    {
        var properties = Read(value);
        return TextOf(properties, Signatures.Key) switch
        {
            Signatures.Secret => new PropertyValue.Secret(properties.GetValueOrDefault("value", PropertyValue.Null)),
            Signatures.Reference => ReadReference(properties),
            Signatures.Output => ReadOutput(properties),
            { Length: > 0 } signature => new PropertyValue.Opaque(signature, properties.Without(Signatures.Key)),
            _ => properties,
        };
    }

    private static PropertyValue.Reference ReadReference(PropertyMap properties) => new(
        TextOf(properties, "urn"),
        properties.Find("id") switch
        {
            null => null,
            PropertyValue.Text id => id.Value,
            // An id that preview doesn't know comes as the unknown's text or as ""; both mean the same.
            _ => "",
        },
        TextOf(properties, "name"),
        TextOf(properties, "type"),
        TextOf(properties, "packageVersion"));

    private static PropertyValue.Output ReadOutput(PropertyMap properties) => new(
        properties.TryGetValue("value", out var element) ? element : null,
        properties.Find("secret") is PropertyValue.Bool { Value: true },
        properties.Find("dependencies") is PropertyValue.List dependencies
            ? [.. dependencies.Items.OfType<PropertyValue.Text>().Select(urn => urn.Value)]
            : ImmutableArray<string>.Empty);

    private static string TextOf(PropertyMap properties, string name) =>
        properties.Find(name) is PropertyValue.Text text ? text.Value : "";
}
