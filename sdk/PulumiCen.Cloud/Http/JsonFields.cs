using System.Globalization;
using Newtonsoft.Json.Linq;

namespace PulumiCen.Cloud.Http;

/// <summary>
/// Reads fields of the API's JSON leniently: the documentation's samples have numbers as texts, fields left out, and a
/// single object where the model says list.
/// </summary>
internal static class JsonFields
{
    public static string Text(this JToken item, string name) =>
        (item as JObject)?[name] is JValue { Value: not null } value ? value.ToString(CultureInfo.InvariantCulture) : "";

    public static string? OptionalText(this JToken item, string name) => item.Text(name) is { Length: > 0 } text ? text : null;

    /// <summary>A whole number, also one written as a text or with decimals that are zero.</summary>
    public static long? OptionalNumber(this JToken item, string name) =>
        decimal.TryParse(item.Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && decimal.IsInteger(number)
        && number is >= long.MinValue and <= long.MaxValue
            ? (long)number
            : null;

    public static bool Flag(this JToken item, string name) => item.OptionalFlag(name) ?? false;

    public static bool? OptionalFlag(this JToken item, string name) =>
        bool.TryParse(item.Text(name), out var flag) ? flag : null;

    /// <summary>The items of a list inside a wrapper: <c>{"Tags": {"Tag": [...]}}</c>; none when it isn't there.</summary>
    public static IEnumerable<JToken> Items(this JToken item, string wrapper, string name) =>
        ListIn((item as JObject)?[wrapper], name) ?? [];

    /// <summary>The items of a list; none when it isn't there.</summary>
    public static IEnumerable<JToken> Items(this JToken? item, string name) => List((item as JObject)?[name]) ?? [];

    /// <summary>The items of what a wrapper holds, or of a list that stands in the wrapper's place; null for neither.</summary>
    public static IEnumerable<JToken>? ListIn(JToken? wrapper, string name) => wrapper switch
    {
        JObject { Count: 0 } => [],
        JObject known => List(known[name]),
        JArray list => list,
        _ => null,
    };

    /// <summary>The items of a list, or the one that stands in its place; null for neither.</summary>
    public static IEnumerable<JToken>? List(JToken? list) => list switch
    {
        JArray items => items,
        JObject single => [single],
        JValue { Value: not null } value => [value],
        _ => null,
    };
}
