using Newtonsoft.Json.Linq;
using PulumiCen.Protocol;

namespace PulumiCen.Engine.Tests.Recordings;

/// <summary>Names in recorded JSON.</summary>
internal static class Names
{
    /// <summary>The last part of a URN.</summary>
    public static string Of(string urn) => urn[(urn.LastIndexOf("::", StringComparison.Ordinal) + 2)..];

    /// <summary>The URNs of all resource references in a value.</summary>
    public static IEnumerable<string> ReferencesIn(JToken? value) => value is not JContainer container
        ? []
        : container.DescendantsAndSelf().OfType<JObject>()
            .Where(candidate => (string?)(candidate[Signatures.Key] as JValue) is Signatures.Reference)
            .Select(reference => (string)reference["urn"]!)
            .Distinct(StringComparer.Ordinal);
}
