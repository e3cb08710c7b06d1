using System.Collections.Frozen;
using Newtonsoft.Json.Linq;

namespace PulumiCen.Migration.Sources;

/// <summary>
/// A resource's properties, by the names that Pulumi's <c>alicloud</c> has for them. What is secret is known by its name only:
/// the value isn't kept.
/// </summary>
internal sealed class SourceProperties
{
    private readonly Dictionary<string, JToken> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _secrets = new(StringComparer.Ordinal);

    /// <summary>Adds a property; the first value of a name counts.</summary>
    public void Add(string name, JToken value, bool isSecret)
    {
        if (isSecret)
        {
            _secrets.Add(name);
            _values.Remove(name);
        }
        else if (!_secrets.Contains(name) && !IsEmpty(value))
        {
            _values.TryAdd(name, value);
        }
    }

    /// <summary>Those of the names whose values are secret.</summary>
    public IReadOnlyList<string> SecretsAmong(IEnumerable<string> names) => [.. names.Where(_secrets.Contains)];

    /// <summary>The first of some properties that has a text.</summary>
    public string? Text(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Scalar(name) is { Length: > 0 } text)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>A whole number; null where it is none.</summary>
    public long? Number(string name) => long.TryParse(Scalar(name), out var number) ? number : null;

    public bool Flag(string name) => bool.TryParse(Scalar(name), out var flag) && flag;

    public IReadOnlyList<string> Texts(string name) => _values.GetValueOrDefault(name) is JArray items
        ? [.. items.OfType<JValue>().Select(TextOf).OfType<string>()]
        : [];

    public IReadOnlyDictionary<string, string> Map(string name) => _values.GetValueOrDefault(name) is JObject map
        ? map.Properties()
            .Where(property => property.Value is JValue)
            .ToDictionary(property => property.Name, property => TextOf((JValue)property.Value) ?? "", StringComparer.Ordinal)
        : FrozenDictionary<string, string>.Empty;

    /// <summary>Adds a property for the lookups of a conversion.</summary>
    public SourceProperties With(string name, JToken? value)
    {
        if (value is not null)
        {
            Add(name, value, isSecret: false);
        }

        return this;
    }

    private string? Scalar(string name) => _values.GetValueOrDefault(name) is JValue value ? TextOf(value) : null;

    // 20.0 is 20.
    private static string? TextOf(JValue value) => value.Value switch
    {
        null => null,
        bool flag => flag ? "true" : "false",
        double number when double.IsInteger(number) && Math.Abs(number) < 1e15 => $"{(long)number}",
        var other => Convert.ToString(other, System.Globalization.CultureInfo.InvariantCulture),
    };

    private static bool IsEmpty(JToken value) => value switch
    {
        JValue { Value: null or "" } => true,
        JContainer { HasValues: false } => true,
        _ => false,
    };
}
