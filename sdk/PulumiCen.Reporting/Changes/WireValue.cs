using Newtonsoft.Json.Linq;

namespace PulumiCen.Reporting.Changes;

/// <summary>How the engine marks values that aren't plain (pulumi/pulumi, sdk/go/common/resource/properties.go).</summary>
internal static class WireValue
{
    /// <summary>Stands for a value that isn't known in a preview.</summary>
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    private const string Signature = "4dabf18193072939515e22adb298388d";
    private const string SecretSignature = "1b47061264138c4ac30d75fd1eb44270";
    private const string ReferenceSignature = "5cf8f73096256a8f31e491e813e4eb8e";

    public static bool IsUnknown(JToken? value) =>
        value is JValue { Value: string text } && string.Equals(text, Unknown, StringComparison.Ordinal);

    public static bool IsSecret(JToken? value) =>
        HasSignature(value, SecretSignature)
        || (value is JValue { Value: string text } && string.Equals(text, ValueText.Secret, StringComparison.Ordinal));

    /// <summary>The URN in a resource reference; <see langword="null"/> when it is none.</summary>
    public static string? ReferencedUrn(JToken? value) =>
        HasSignature(value, ReferenceSignature) ? (string?)value!["urn"] : null;

    /// <summary>The id in a resource reference; <see langword="null"/> while it isn't known.</summary>
    public static string? ReferencedId(JToken? value) =>
        HasSignature(value, ReferenceSignature) && (string?)value!["id"] is { Length: > 0 } id
            && !string.Equals(id, Unknown, StringComparison.Ordinal)
            ? id
            : null;

    private static bool HasSignature(JToken? value, string signature) =>
        value is JObject map && string.Equals((string?)map[Signature], signature, StringComparison.Ordinal);
}
