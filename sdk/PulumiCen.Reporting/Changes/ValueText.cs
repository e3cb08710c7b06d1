using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PulumiCen.Protocol;
using PulumiCen.Reporting.Steps;

namespace PulumiCen.Reporting.Changes;

/// <summary>Values of the wire in words.</summary>
internal static class ValueText
{
    /// <summary>What a value that is only known after the update is shown as.</summary>
    public const string Unknown = "not known yet";

    /// <summary>What stands for a secret, in the CLI's output too.</summary>
    public const string Secret = "[secret]";

    private const int Longest = 200;

    public static string? Of(JToken? value) => value switch
    {
        null or JValue { Value: null } => null,
        JValue { Value: string text } => WireValue.IsUnknown(value) ? Unknown : text,
        JValue number => number.ToString(Formatting.None),
        JObject map when WireValue.IsSecret(map) => Secret,
        JObject map when WireValue.ReferencedUrn(map) is { } urn => $"\"{Urns.Name(urn)}\"",
        JArray list => $"[{string.Join(", ", list.Select(Of))}]",
        _ => Shorten(value.ToString(Formatting.None)),
    };

    private static string Shorten(string text) =>
        text.Length <= Longest ? text.Replace(Signatures.Unknown, Unknown, StringComparison.Ordinal) : text[..Longest] + "...";
}
