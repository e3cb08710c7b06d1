using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Automation.Serialization;

/// <summary>Fields of the CLI's JSON, which leaves out or nulls what it has nothing to say about.</summary>
internal static class JsonFields
{
    public static JsonElement? Part(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object
            && element.TryGetProperty(name, out var part)
            && part.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined)
            ? part
            : null;

    public static string? Text(this JsonElement element, string name) =>
        element.Part(name) is { } part
            ? part.ValueKind == JsonValueKind.String ? part.GetString() : part.GetRawText()
            : null;

    public static bool? Flag(this JsonElement element, string name) => element.Part(name)?.GetBoolean();

    public static int? Number(this JsonElement element, string name) => element.Part(name)?.GetInt32();

    public static DateTimeOffset? Time(this JsonElement element, string name) => element.Part(name)?.GetDateTimeOffset();

    public static ImmutableArray<string>? Texts(this JsonElement element, string name) =>
        element.Part(name)?.EnumerateArray().Select(item => item.GetString() ?? string.Empty).ToImmutableArray();

    public static ImmutableDictionary<string, T>? Map<T>(this JsonElement element, string name, Func<JsonElement, T> read) =>
        element.Part(name)?.EnumerateObject().ToImmutableDictionary(
            field => field.Name, field => read(field.Value), StringComparer.Ordinal);

    public static ImmutableDictionary<OperationType, int>? Changes(this JsonElement element, string name) =>
        element.Part(name)?.EnumerateObject()
            .GroupBy(field => Names.Operation(field.Name))
            .ToImmutableDictionary(group => group.Key, group => group.Sum(field => field.Value.GetInt32()));
}
