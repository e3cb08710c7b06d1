using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PulumiCen.Protocol;
using PulumiCen.Reporting.Changes;

namespace PulumiCen.Reporting.Sources;

/// <summary>
/// The properties in what the CLI writes, as the provider gets them: so that one reader of inputs is enough. A secret that
/// is hidden is one that isn't known.
/// </summary>
internal static class PlanProperties
{
    private static readonly PropertyValue Hidden = new PropertyValue.Secret(PropertyValue.Unknown);

    /// <summary>Reads an object.</summary>
    public static PropertyMap Read(JObject properties) =>
        PropertyMap.From(properties.Properties().Select(property => KeyValuePair.Create(property.Name, Read(property.Value))));

    /// <summary>Reads one value.</summary>
    public static PropertyValue Read(JToken value) => value switch
    {
        JValue { Value: Signatures.Unknown } => PropertyValue.Unknown,
        JValue { Value: ValueText.Secret } => Hidden,
        JValue { Value: string text } => text,
        JValue { Value: bool truth } => truth,
        JValue { Type: JTokenType.Integer or JTokenType.Float } number => (double)number,
        JArray list => new PropertyValue.List([.. list.Select(Read)]),
        JObject map => ReadObject(map),
        _ => PropertyValue.Null,
    };

    private static PropertyValue ReadObject(JObject map) => WireValue.SignatureOf(map) switch
    {
        null => Read(map),
        Signatures.Secret => Secret(map),
        Signatures.Reference => new PropertyValue.Reference(
            WireValue.ReferencedUrn(map) ?? string.Empty, WireValue.ReferencedId(map) ?? string.Empty, string.Empty, string.Empty, string.Empty),
        Signatures.Output => new PropertyValue.Output(
            map["value"] is { } element ? Read(element) : null, (map["secret"] as JValue)?.Value is true, []),
        var signature => new PropertyValue.Opaque(signature, PropertyMap.Empty),
    };

    // As an export shows it with --show-secrets, as the wire has it, or encrypted.
    private static PropertyValue Secret(JObject map)
    {
        if (map["value"] is { } value)
        {
            return new PropertyValue.Secret(Read(value));
        }

        if ((map["plaintext"] as JValue)?.Value is not string text)
        {
            return Hidden;
        }

        try
        {
            return new PropertyValue.Secret(Read(JToken.Parse(text)));
        }
        catch (JsonException)
        {
            return Hidden;
        }
    }
}
