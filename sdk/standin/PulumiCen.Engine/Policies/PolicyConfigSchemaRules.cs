using Google.Protobuf;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumirpc;

namespace PulumiCen.Engine.Policies;

/// <summary>
/// What a policy's schema says of its settings: the rules of JSON Schema that policy packs use, in the words of the CLI.
/// </summary>
internal static class PolicyConfigSchemaRules
{
    /// <summary>What is wrong, in words.</summary>
    public static IEnumerable<string> Failures(PolicyConfigSchema schema, JObject settings)
    {
        var missing = schema.Required.Where(name => !settings.ContainsKey(name)).Select(name => $"{name} is required");
        var properties = schema.Properties is null ? [] : JObject.Parse(JsonFormatter.Default.Format(schema.Properties));
        return missing.Concat(properties.Properties()
            .Where(property => settings.ContainsKey(property.Name) && property.Value is JObject)
            .SelectMany(property => Failures((JObject)property.Value, settings[property.Name]!)
                .Select(failure => $"{property.Name}: {failure}")));
    }

    private static IEnumerable<string> Failures(JObject schema, JToken value)
    {
        var types = schema["type"] switch
        {
            JArray several => [.. several.Values<string>()],
            JValue one => new[] { one.Value<string>() },
            _ => [],
        };
        if (types.Length > 0 && !types.Any(type => IsOf(type, value)))
        {
            yield return $"Invalid type. Expected: {string.Join('/', types)}, given: {NameOf(value)}";
            yield break;
        }

        if (schema["enum"] is JArray allowed && !allowed.Any(item => JToken.DeepEquals(item, value)))
        {
            yield return $"must be one of the following: {string.Join(", ", allowed.Select(item => item.ToString(Formatting.None)))}";
        }

        if (IsNumber(value) && schema["minimum"] is { } minimum && value.Value<double>() < minimum.Value<double>())
        {
            yield return $"Must be greater than or equal to {minimum}";
        }

        if (IsNumber(value) && schema["maximum"] is { } maximum && value.Value<double>() > maximum.Value<double>())
        {
            yield return $"Must be less than or equal to {maximum}";
        }

        if (value is JArray items && schema["items"] is JObject itemSchema)
        {
            foreach (var failure in items.SelectMany((item, index) => Failures(itemSchema, item).Select(failure => $"{index}: {failure}")))
            {
                yield return failure;
            }
        }
    }

    private static bool IsOf(string? type, JToken value) => type switch
    {
        "integer" => IsNumber(value) && value.Value<double>() == Math.Floor(value.Value<double>()),
        "number" => IsNumber(value),
        "string" => value.Type == JTokenType.String,
        "boolean" => value.Type == JTokenType.Boolean,
        "array" => value is JArray,
        "object" => value is JObject,
        "null" => value.Type == JTokenType.Null,
        _ => true,
    };

    private static bool IsNumber(JToken value) => value.Type is JTokenType.Integer or JTokenType.Float;

    private static string NameOf(JToken value) => value.Type switch
    {
        JTokenType.Integer => "integer",
        JTokenType.Float => "number",
        JTokenType.String => "string",
        JTokenType.Boolean => "boolean",
        JTokenType.Array => "array",
        JTokenType.Object => "object",
        _ => "null",
    };
}
