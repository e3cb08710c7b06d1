using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.Automation.Events;

namespace Pulumi.Automation.Serialization;

/// <summary>Reads the part of an event that says what happens to a resource.</summary>
internal static class StepReader
{
    public static StepEventMetadata Read(JsonElement json) => new(
        Names.Operation(json.Text("op")),
        json.Text("urn") ?? string.Empty,
        json.Text("type") ?? string.Empty,
        json.Part("old") is { } old ? State(old) : null,
        json.Part("new") is { } @new ? State(@new) : null,
        json.Texts("keys"),
        json.Texts("diffs"),
        json.Map("detailedDiff", Difference),
        json.Flag("logical"),
        json.Text("provider") ?? string.Empty);

    private static PropertyDiff Difference(JsonElement json) =>
        new(Names.Diff(json.Text("diffKind")), json.Flag("inputDiff") ?? false);

    private static StepEventStateMetadata State(JsonElement json) => new(
        json.Text("urn") ?? string.Empty,
        json.Text("type") ?? string.Empty,
        json.Flag("custom"),
        json.Flag("delete"),
        json.Text("id") ?? string.Empty,
        json.Text("parent") ?? string.Empty,
        json.Flag("protect"),
        json.Map("inputs", PlainValue.Of) ?? ImmutableDictionary<string, object>.Empty,
        json.Map("outputs", PlainValue.Of) ?? ImmutableDictionary<string, object>.Empty,
        json.Text("provider") ?? string.Empty,
        json.Texts("initErrors"));
}
