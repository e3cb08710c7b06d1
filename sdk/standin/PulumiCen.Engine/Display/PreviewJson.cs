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
    private readonly ResourceJson _resources = new(SecretJson.Hidden);
    private readonly JObject _config = [];
    private readonly JArray _steps = [];
    private readonly JArray _diagnostics = [];

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
                case DiagnosticEvent { Severity: not DiagnosticSeverity.Debug, IsEphemeral: false } diagnostic:
                    _diagnostics.Add(Diagnostic(diagnostic));
                    break;
                case SummaryEvent summary:
                    writer.WriteLine(Document(summary).ToString(Formatting.Indented));
                    break;
            }
        }
    }

    private static bool IsShown(StepMetadata metadata) =>
        metadata.IsLogical
        && !Urns.IsDefaultProvider(metadata.Urn)
        && (metadata.Op != StepOp.Same || string.Equals(metadata.Type, Urns.StackType, StringComparison.Ordinal));

    private JObject Document(SummaryEvent summary)
    {
        var document = new JObject();
        if (_config.Count > 0)
        {
            document["config"] = _config;
        }

        document["steps"] = _steps;
        if (_diagnostics.Count > 0)
        {
            document["diagnostics"] = _diagnostics;
        }

        document["duration"] = (long)summary.Duration.TotalNanoseconds;
        document["changeSummary"] = new JObject(summary.Changes.Select(change => new JProperty(change.Key, change.Value)));
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
