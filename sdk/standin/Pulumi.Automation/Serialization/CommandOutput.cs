using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Automation.Serialization;

/// <summary>Reads what the CLI prints with <c>--json</c>.</summary>
internal static class CommandOutput
{
    public static ConfigValue ConfigValue(string text) => ConfigValue(Parse(text));

    public static ImmutableDictionary<string, ConfigValue> Config(string text) =>
        string.IsNullOrWhiteSpace(text)
            ? ImmutableDictionary<string, ConfigValue>.Empty
            : Parse(text).EnumerateObject().ToImmutableDictionary(
                field => field.Name, field => ConfigValue(field.Value), StringComparer.Ordinal);

    public static ImmutableList<StackSummary> Stacks(string text) => List(text, stack => new StackSummary(
        stack.Text("name") ?? string.Empty,
        stack.Flag("current") ?? false,
        stack.Time("lastUpdate"),
        stack.Flag("updateInProgress") ?? false,
        stack.Number("resourceCount"),
        stack.Text("url")));

    public static ImmutableList<UpdateSummary> History(string text) => List(text, entry => new UpdateSummary(
        Names.Update(entry.Text("kind")),
        entry.Time("startTime") ?? default,
        entry.Text("message") ?? string.Empty,
        entry.Map("environment", value => value.GetString() ?? string.Empty) ?? ImmutableDictionary<string, string>.Empty,
        entry.Map("config", ConfigValue) ?? ImmutableDictionary<string, ConfigValue>.Empty,
        Names.State(entry.Text("result")),
        entry.Time("endTime") ?? default,
        entry.Number("version"),
        entry.Text("deployment"),
        entry.Changes("resourceChanges")));

    public static ImmutableDictionary<string, OutputValue> Outputs(string masked, string plain)
    {
        if (string.IsNullOrWhiteSpace(plain))
        {
            return ImmutableDictionary<string, OutputValue>.Empty;
        }

        var hidden = Parse(masked);
        return Parse(plain).EnumerateObject().ToImmutableDictionary(
            field => field.Name,
            field => new OutputValue(
                PlainValue.Of(field.Value),
                string.Equals(hidden.Text(field.Name), "[secret]", StringComparison.Ordinal)),
            StringComparer.Ordinal);
    }

    public static WhoAmIResult User(string text)
    {
        var json = Parse(text);
        return new WhoAmIResult(json.Text("user") ?? string.Empty, json.Text("url"), json.Texts("organizations") ?? []);
    }

    private static ConfigValue ConfigValue(JsonElement json) =>
        new(json.Text("value") ?? string.Empty, json.Flag("secret") ?? false);

    private static ImmutableList<T> List<T>(string text, Func<JsonElement, T> read) =>
        string.IsNullOrWhiteSpace(text) ? [] : [.. Parse(text).EnumerateArray().Select(read)];

    private static JsonElement Parse(string text) => JsonSerializer.Deserialize<JsonElement>(text);
}
