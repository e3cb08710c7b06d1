using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.Automation.Events;

namespace Pulumi.Automation.Serialization;

/// <summary>Reads one line of the event log (<c>apitype.EngineEvent</c>).</summary>
internal static class EngineEventReader
{
    public static EngineEvent Read(JsonElement json) => new(
        json.Number("sequence") ?? 0,
        json.Number("timestamp") ?? 0,
        json.Part("cancelEvent") is null ? null : new CancelEvent(),
        json.Part("stdoutEvent") is { } output ? Output(output) : null,
        json.Part("diagnosticEvent") is { } diagnostic ? Diagnostic(diagnostic) : null,
        json.Part("preludeEvent") is { } prelude ? Prelude(prelude) : null,
        json.Part("summaryEvent") is { } summary ? Summary(summary) : null,
        json.Part("resourcePreEvent") is { } pre ? new ResourcePreEvent(Step(pre), pre.Flag("planning")) : null,
        json.Part("resOutputsEvent") is { } outputs ? new ResourceOutputsEvent(Step(outputs), outputs.Flag("planning")) : null,
        json.Part("resOpFailedEvent") is { } failed
            ? new ResourceOperationFailedEvent(Step(failed), failed.Number("status") ?? 0, failed.Number("steps") ?? 0)
            : null,
        json.Part("policyEvent") is { } policy ? Policy(policy) : null);

    private static StepEventMetadata Step(JsonElement json) => StepReader.Read(json.GetProperty("metadata"));

    private static StandardOutputEngineEvent Output(JsonElement json) => new(
        json.Text("message") ?? string.Empty,
        json.Text("color") ?? string.Empty);

    private static DiagnosticEvent Diagnostic(JsonElement json) => new(
        json.Text("urn"),
        json.Text("prefix"),
        json.Text("message") ?? string.Empty,
        json.Text("color") ?? string.Empty,
        json.Text("severity") ?? string.Empty,
        json.Text("streamID"),
        json.Flag("ephemeral"));

    private static PreludeEvent Prelude(JsonElement json) =>
        new(json.Map("config", value => value.GetString() ?? string.Empty) ?? ImmutableDictionary<string, string>.Empty);

    private static SummaryEvent Summary(JsonElement json) => new(
        json.Flag("maybeCorrupt") ?? false,
        json.Number("durationSeconds") ?? 0,
        json.Changes("resourceChanges") ?? ImmutableDictionary<OperationType, int>.Empty,
        json.Map("PolicyPacks", value => value.GetString() ?? string.Empty) ?? ImmutableDictionary<string, string>.Empty);

    private static PolicyEvent Policy(JsonElement json) => new(
        json.Text("resourceUrn"),
        json.Text("message") ?? string.Empty,
        json.Text("color") ?? string.Empty,
        json.Text("policyName") ?? string.Empty,
        json.Text("policyPackName") ?? string.Empty,
        json.Text("policyPackVersion") ?? string.Empty,
        json.Text("policyPackVersionTag") ?? string.Empty,
        json.Text("enforcementLevel") ?? string.Empty);
}
