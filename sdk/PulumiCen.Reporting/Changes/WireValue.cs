using Newtonsoft.Json.Linq;
using PulumiCen.Protocol;

namespace PulumiCen.Reporting.Changes;

/// <summary>How the engine marks values that aren't plain, see <see cref="Signatures"/>.</summary>
internal static class WireValue
{
    public static bool IsUnknown(JToken? value) => value is JValue { Value: Signatures.Unknown };

    public static bool IsSecret(JToken? value) =>
        HasSignature(value, Signatures.Secret) || value is JValue { Value: ValueText.Secret };

    /// <summary>The URN in a resource reference; <see langword="null"/> when it is none.</summary>
    public static string? ReferencedUrn(JToken? value) =>
        HasSignature(value, Signatures.Reference) ? (value!["urn"] as JValue)?.Value as string : null;

    /// <summary>The id in a resource reference; <see langword="null"/> while it isn't known.</summary>
    public static string? ReferencedId(JToken? value) =>
        HasSignature(value, Signatures.Reference) && value!["id"] is JValue { Value: string { Length: > 0 } id } && id is not Signatures.Unknown
            ? id
            : null;

    /// <summary>What kind of special value an object is; <see langword="null"/> for a plain one.</summary>
    public static string? SignatureOf(JObject map) => (map[Signatures.Key] as JValue)?.Value as string;

    private static bool HasSignature(JToken? value, string signature) =>
        value is JObject map && string.Equals(SignatureOf(map), signature, StringComparison.Ordinal);
}
