using System.Text.Json;

namespace Pulumi.Automation.Serialization;

/// <summary>JSON as plain values: <c>bool</c>, <c>long</c>, <c>double</c>, <c>DateTime</c>, <c>string</c>, arrays, dictionaries.</summary>
internal static class PlainValue
{
    // The official package declares these values as not null, and gives null for JSON's null all the same.
    public static object Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => element.TryGetInt64(out var whole) ? (object)whole : element.GetDouble(),
        JsonValueKind.String => element.TryGetDateTime(out var time) ? time : element.GetString()!,
        JsonValueKind.Array => element.EnumerateArray().Select(Of).ToArray(),
        JsonValueKind.Object => element.EnumerateObject()
            .ToDictionary(field => field.Name, field => Of(field.Value), StringComparer.Ordinal),
        _ => null!,
    };
}
