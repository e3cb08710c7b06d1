using System.Globalization;
using Newtonsoft.Json.Linq;
using PulumiCen.Protocol;

namespace PulumiCen.Engine.State;

/// <summary>Properties as checkpoints and events write them: plain JSON, and marked objects for what JSON lacks.</summary>
internal static class PropertyJson
{
    private const string FloatSignature = "8ad145fe-0d11-4827-bfd7-1abcbf086f5c";

    /// <summary>How a secret is written.</summary>
    public delegate JToken WriteSecret(PropertyValue.Secret secret);

    /// <summary>How a secret is read.</summary>
    /// <param name="value">The marked object.</param>
    /// <returns>The secret.</returns>
    public delegate PropertyValue ReadSecret(JObject value);

    public static JObject Write(PropertyMap properties, WriteSecret writeSecret) =>
        new(properties.Select(property => new JProperty(property.Key, Write(property.Value, writeSecret))));

    public static JToken Write(PropertyValue value, WriteSecret writeSecret) => value switch
    {
        PropertyValue.Bool boolean => boolean.Value,
        PropertyValue.Number number => Number(number.Value),
        PropertyValue.Text text => text.Value,
        PropertyValue.UnknownValue => Signatures.Unknown,
        PropertyValue.List list => new JArray(list.Items.Select(item => Write(item, writeSecret))),
        PropertyValue.Map map => Write(map.Properties, writeSecret),
        PropertyValue.Secret secret => writeSecret(secret),
        PropertyValue.Reference reference => WriteReference(reference),
        PropertyValue.Opaque opaque => Marked(opaque.Signature, Write(opaque.Properties, writeSecret)),
        PropertyValue.Output { Element: null } => Signatures.Unknown,
        PropertyValue.Output { IsSecret: true } output => Write(new PropertyValue.Secret(output.Element), writeSecret),
        PropertyValue.Output output => Write(output.Element, writeSecret),
        _ => JValue.CreateNull(),
    };

    public static PropertyMap ReadMap(JToken? value, ReadSecret readSecret) =>
        value is JObject properties
            ? PropertyMap.From(properties.Properties()
                .Select(property => KeyValuePair.Create(property.Name, Read(property.Value, readSecret))))
            : PropertyMap.Empty;

    public static PropertyValue Read(JToken value, ReadSecret readSecret) => value switch
    {
        JObject marked => ReadObject(marked, readSecret),
        JArray items => new PropertyValue.List([.. items.Select(item => Read(item, readSecret))]),
        JValue { Type: JTokenType.Boolean } boolean => (bool)boolean,
        JValue { Type: JTokenType.Integer or JTokenType.Float } number => (double)number,
        JValue { Type: JTokenType.Null or JTokenType.Undefined } => PropertyValue.Null,
        JValue text when string.Equals((string?)text, Signatures.Unknown, StringComparison.Ordinal) => PropertyValue.Unknown,
        _ => value.Value<string>() ?? "",
    };

    /// <summary>An object that marks a secret.</summary>
    /// <param name="name">How the secret is kept.</param>
    /// <param name="text">The secret in that form.</param>
    public static JObject Secret(string name, string text) => new(Mark(Signatures.Secret), new JProperty(name, text));

    /// <summary>Numbers as the CLI writes them: whole ones without a decimal point, and those that JSON lacks as their bits.</summary>
    public static JToken Number(double value)
    {
        if (!double.IsFinite(value))
        {
            return new JObject(Mark(FloatSignature), new JProperty("value", $"{BitConverter.DoubleToUInt64Bits(value):x16}"));
        }

        return Math.Abs(value) < 1e15 && value == Math.Floor(value) ? new JValue((long)value) : new JValue(value);
    }

    private static PropertyValue ReadObject(JObject value, ReadSecret readSecret) =>
        value.Value<string>(Signatures.Key) switch
        {
            null => ReadMap(value, readSecret),
            Signatures.Secret => readSecret(value),
            Signatures.Reference => ReadReference(value),
            FloatSignature => BitConverter.UInt64BitsToDouble(ulong.Parse(value.Value<string>("value") ?? "", NumberStyles.HexNumber)),
            var signature => new PropertyValue.Opaque(signature, ReadMap(value, readSecret).Without(Signatures.Key)),
        };

    // A checkpoint names no type and name: the URN has them.
    private static PropertyValue.Reference ReadReference(JObject value)
    {
        var urn = value.Value<string>("urn") ?? "";
        var id = value.Value<string>("id");
        return new PropertyValue.Reference(
            urn,
            string.Equals(id, Signatures.Unknown, StringComparison.Ordinal) ? "" : id,
            Urns.NameOf(urn),
            Urns.TypeOf(urn),
            value.Value<string>("packageVersion") ?? "");
    }

    private static JObject WriteReference(PropertyValue.Reference reference)
    {
        var result = new JObject(Mark(Signatures.Reference));
        if (reference.Id is not null)
        {
            result["id"] = reference.Id;
        }

        result["packageVersion"] = reference.PackageVersion;
        result["urn"] = reference.Urn;
        return result;
    }

    private static JObject Marked(string signature, JObject properties)
    {
        properties.AddFirst(Mark(signature));
        return properties;
    }

    private static JProperty Mark(string signature) => new(Signatures.Key, signature);
}
