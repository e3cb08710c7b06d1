using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PulumiCen.Engine.Events;
using PulumiCen.Engine.Secrets;
using PulumiCen.Engine.State;
using PulumiCen.Engine.Steps;

namespace PulumiCen.Engine.Display;

/// <summary>The output of <c>preview --json</c>: one document when all is said.</summary>
internal sealed class PreviewJson(TextWriter writer) : IEventSink
{
    private readonly Lock _lock = new();
    private readonly ResourceJson _resources = new(SecretJson.Masked);
    private readonly JObject _config = [];
    private readonly JArray _steps = [];
    private readonly JArray _diagnostics = [];
    private SummaryEvent? _summary;

    /// <summary>Also shows what stays as it is.</summary>
    public bool ShowSames { get; init; }

    /// <summary>Also shows the parts of a replacement.</summary>
    public bool ShowReplacementSteps { get; init; }

    public void Publish(EngineEvent engineEvent)
    {
        lock (_lock)
        {
            switch (engineEvent)
            {
                case PreludeEvent prelude:
                    _config.Add(prelude.Config.Select(entry => new JProperty(entry.Key, entry.Value)));
                    break;
                case ResourcePreEvent { Metadata: var metadata } when IsShown(metadata):
                    _steps.Add(Step(metadata));
                    break;
                case ResourceOutputsEvent { Metadata: var metadata } when IsRefreshed(metadata):
                    TakeRefreshed(metadata);
                    break;
                case DiagnosticEvent { Severity: not DiagnosticSeverity.Debug, IsEphemeral: false } diagnostic:
                    _diagnostics.Add(Diagnostic(diagnostic));
                    break;
                case SummaryEvent summary:
                    _summary = summary;
                    break;
                case CancelEvent:
                    writer.WriteLine(Document().ToString(Formatting.Indented));
                    break;
            }
        }
    }

    private bool IsShown(StepMetadata metadata)
    {
        if (Urns.IsDefaultProvider(metadata.Urn) || metadata.Op == StepOp.RemovePendingReplace)
        {
            return false;
        }

        if (metadata.Op == StepOp.Same)
        {
            return ShowSames
                || string.Equals(metadata.Type, Urns.StackType, StringComparison.Ordinal)
                || metadata.Old?.Protect != metadata.New?.Protect;
        }

        return metadata.IsLogical || ShowReplacementSteps || !metadata.Op.IsReplacement;
    }

    // What was read is told when it is known what was found.
    private static bool IsRefreshed(StepMetadata metadata) =>
        metadata.Op == StepOp.Delete || (metadata.Op == StepOp.Update && metadata.Diff.Details is not null);

    private void TakeRefreshed(StepMetadata metadata)
    {
        var step = _steps.OfType<JObject>().LastOrDefault(
            step => string.Equals(step.Value<string>("urn"), metadata.Urn, StringComparison.Ordinal));
        if (step?.Value<string>("op") is { } op && string.Equals(op, StepOp.Refresh.Name, StringComparison.Ordinal))
        {
            step.Replace(Step(metadata));
        }
    }

    // What would be empty is left out.
    private JObject Document()
    {
        var document = new JObject();
        if (_config.Count > 0)
        {
            document["config"] = _config;
        }

        if (_steps.Count > 0)
        {
            document["steps"] = _steps;
        }

        if (_diagnostics.Count > 0)
        {
            document["diagnostics"] = _diagnostics;
        }

        if (_summary is not { } summary)
        {
            return document;
        }

        document["duration"] = (long)summary.Duration.TotalNanoseconds;
        if (summary.Changes.Count > 0)
        {
            document["changeSummary"] = new JObject(summary.Changes.Select(change => new JProperty(change.Key, change.Value)));
        }

        if (summary.MayBeCorrupt)
        {
            document["maybeCorrupt"] = true;
        }

        return document;
    }

    private JObject Step(StepMetadata metadata)
    {
        var step = new JObject { ["op"] = metadata.Op.Name, ["urn"] = metadata.Urn };
        if (metadata.Provider.Length > 0)
        {
            step["provider"] = metadata.Provider;
        }

        if (metadata.Old is { } old)
        {
            step["oldState"] = _resources.Write(old);
        }

        if (metadata.New is { } @new)
        {
            step["newState"] = _resources.Write(@new);
        }

        if (metadata.Diff.ChangedKeys.Length > 0)
        {
            step["diffReasons"] = new JArray(metadata.Diff.ChangedKeys);
        }

        if (metadata.Diff.ReplaceKeys.Length > 0)
        {
            step["replaceReasons"] = new JArray(metadata.Diff.ReplaceKeys);
        }

        step["detailedDiff"] = metadata.Diff.Details is null
            ? JValue.CreateNull()
            : new JObject(metadata.Diff.Details.Select(detail => new JProperty(detail.Key, new JObject
            {
                ["kind"] = detail.Value.Name,
                ["inputDiff"] = detail.Value.IsInput,
            })));
        return step;
    }

    private static JObject Diagnostic(DiagnosticEvent diagnostic)
    {
        var json = new JObject();
        if (diagnostic.Urn.Length > 0)
        {
            json["urn"] = diagnostic.Urn;
        }

        json["message"] = EventJson.PrefixOf(diagnostic.Severity) + diagnostic.Message + "\n";
        json["severity"] = EventJson.NameOf(diagnostic.Severity);
        return json;
    }
}
