using System.Globalization;
using Newtonsoft.Json.Linq;

namespace PulumiCen.Cloud.Http;

/// <summary>
/// Reads fields of the API's JSON leniently: the documentation's samples have numbers as texts, fields left out, and a
/// single object where the model says list.
/// </summary>
internal static class JsonFields
{
    public static string Text(this JToken item, string name) => item[name] is JValue { Value: not null } value ? value.ToString(CultureInfo.InvariantCulture) : "";

    public static string? OptionalText(this JToken item, string name) => item.Text(name) is { Length: > 0 } text ? text : null;

    public static long Number(this JToken item, string name) => OptionalNumber(item, name) ?? 0;

    public static long? OptionalNumber(this JToken item, string name) =>
        long.TryParse(item.Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    public static bool Flag(this JToken item, string name) =>
        bool.TryParse(item.Text(name), out var flag) && flag;

    /// <summary>The items of a list that the API wraps: <c>{"Cens": {"Cen": [...]}}</c>.</summary>
    public static IEnumerable<JToken> Items(this JToken item, string wrapper, string name) => Items(item[wrapper], name);

    /// <summary>The items of a list, or the one that stands in its place.</summary>
    public static IEnumerable<JToken> Items(this JToken? item, string name) => (item as JObject)?[name] switch
    {
        JArray list => list,
        JObject single => [single],
        JValue { Value: not null } value => [value],
        _ => [],
    };
}
