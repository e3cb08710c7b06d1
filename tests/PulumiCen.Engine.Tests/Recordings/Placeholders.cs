using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace PulumiCen.Engine.Tests.Recordings;

/// <summary>
/// Replaces what differs from run to run by the placeholders that the recordings have. The ids of one scenario get
/// their numbers as they appear, so that the same id is the same placeholder in all its steps.
/// </summary>
internal sealed partial class Placeholders
{
    private static readonly Dictionary<string, string> ByProperty = new(StringComparer.Ordinal)
    {
        ["randomSeed"] = "<seed>",
        ["resourceStatusToken"] = "<token>",
        ["resourceStatusAddress"] = "<address>",
        ["engineAddress"] = "<address>",
        ["mapperTarget"] = "<address>",
        ["loaderTarget"] = "<address>",
        ["resolverTarget"] = "<address>",
        ["rootDirectory"] = "<dir>",
        ["programDirectory"] = "<dir>",
    };

    private static readonly HashSet<string> Dropped = new(
        [
            "timestamp", "sequence", "duration", "durationSeconds", "created", "modified", "manifest", "secrets_providers",
            "sourcePosition", "stackTrace",
        ],
        StringComparer.Ordinal);

    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    /// <summary>The value with placeholders, and without what a recording leaves out.</summary>
    public JToken Apply(JToken value) => value switch
    {
        JObject properties => new JObject(properties.Properties()
            .Where(property => !Dropped.Contains(property.Name))
            // By name, so that ids appear in one order, however the file has them.
            .OrderBy(property => property.Name, StringComparer.Ordinal)
            .Select(property => new JProperty(PackPath().Replace(property.Name, "|local|<policy-pack>/"), Apply(property)))),
        JArray items => new JArray(items.Select(Apply)),
        JValue { Type: JTokenType.String } text => Uuids().Replace((string)text!, match => IdOf(match.Value)),
        _ => value.DeepClone(),
    };

    private JToken Apply(JProperty property) => property.Value switch
    {
        JValue { Value: string and not "" } when ByProperty.TryGetValue(property.Name, out var placeholder) => placeholder,
        // Encrypted with a nonce: another text each time. What an event hides is no ciphertext, and is compared.
        JValue { Value: string text } when text.StartsWith("v1:", StringComparison.Ordinal) => "<ciphertext>",
        _ => Apply(property.Value),
    };

    private string IdOf(string id)
    {
        if (!_ids.TryGetValue(id, out var placeholder))
        {
            _ids[id] = placeholder = $"<uuid-{_ids.Count + 1}>";
        }

        return placeholder;
    }

    // A pack's name in events has its path.
    [GeneratedRegex(@"\|local\|.*/", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PackPath();

    // Later recordings have placeholders already, also for what isn't known.
    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|<uuid-[0-9]+>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Uuids();
}
