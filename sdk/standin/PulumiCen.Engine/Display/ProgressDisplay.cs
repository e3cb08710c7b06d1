using System.Collections.Immutable;
using PulumiCen.Engine.Events;
using PulumiCen.Engine.State;
using PulumiCen.Engine.Steps;

namespace PulumiCen.Engine.Display;

/// <summary>The output of an operation where nobody watches a terminal: a line for each thing that happens.</summary>
/// <param name="writer">Where it goes.</param>
/// <param name="words">The words of the operation.</param>
/// <param name="time">For the time that steps take.</param>
internal sealed class ProgressDisplay(TextWriter writer, DisplayWords words, TimeProvider time) : IEventSink
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (long Start, StepOp Op)> _running = new(StringComparer.Ordinal);
    private readonly List<DiagnosticEvent> _diagnostics = [];
    private readonly List<PolicyEvent> _violations = [];
    private readonly HashSet<string> _errored = new(StringComparer.Ordinal);
    private SummaryEvent? _summary;
    private StepMetadata? _stack;
    private string _stackUrn = "";

    /// <summary>Also shows what changes within each resource.</summary>
    public bool ShowDiff { get; init; }

    /// <summary>Also shows the stack's outputs in the end.</summary>
    public bool ShowsOutputs { get; init; } = true;

    public void Publish(EngineEvent engineEvent)
    {
        lock (_lock)
        {
            Show(engineEvent);
        }
    }

    private void Show(EngineEvent engineEvent)
    {
        switch (engineEvent)
        {
            case PreludeEvent:
                writer.WriteLine($"{words.Title} ({words.Stack}):");
                writer.WriteLine();
                writer.WriteLine($"@ {words.Progress}....");
                break;
            case ResourcePreEvent pre:
                Begin(pre);
                break;
            case ResourceOutputsEvent outputs:
                End(outputs);
                break;
            case ResourceOperationFailedEvent failed:
                _running.Remove(failed.Metadata.Urn);
                Row(failed.Metadata.Op, failed.Metadata, $"**{failed.Metadata.Op.Present} failed**");
                break;
            case DiagnosticEvent diagnostic:
                Show(diagnostic);
                break;
            case PolicyEvent violation:
                _violations.Add(violation);
                break;
            case PolicyRemediationEvent remediation:
                writer.WriteLine(
                    $"[remediate]  {remediation.PackName} v{remediation.PackVersion}  {remediation.PolicyName} ({Name(remediation.Urn)})");
                break;
            case SummaryEvent summary:
                _summary = summary;
                break;
            case CancelEvent when _summary is not null:
                Finish(_summary);
                break;
        }

        writer.Flush();
    }

    private void Begin(ResourcePreEvent pre)
    {
        var metadata = pre.Metadata;
        if (string.Equals(metadata.Type, Urns.StackType, StringComparison.Ordinal))
        {
            _stackUrn = metadata.Urn;
        }

        if (Urns.IsDefaultProvider(metadata.Urn) || metadata.Op == StepOp.Same)
        {
            return;
        }

        _running[metadata.Urn] = (time.GetTimestamp(), metadata.Op);
        Row(metadata.Op, metadata, pre.IsPlanning ? metadata.Op.Planned : $"{metadata.Op.Present} (0s)");
        if (ShowDiff)
        {
            foreach (var line in StepDiff.Lines(metadata))
            {
                writer.WriteLine(line);
            }
        }
    }

    private void End(ResourceOutputsEvent outputs)
    {
        var metadata = outputs.Metadata;
        var isStack = string.Equals(metadata.Type, Urns.StackType, StringComparison.Ordinal);
        if (isStack)
        {
            _stack = metadata;
            _stackUrn = metadata.Urn;
        }

        if (Urns.IsDefaultProvider(metadata.Urn) || (outputs.IsPlanning && !isStack) || (metadata.Op == StepOp.Same && !isStack && !words.IsRefresh))
        {
            return;
        }

        var status = metadata.Op == StepOp.Same ? "" : outputs.IsPlanning ? metadata.Op.Planned : $"{metadata.Op.Done} ({Elapsed(metadata.Urn)})";
        if (!isStack || !outputs.IsPlanning)
        {
            Row(metadata.Op, metadata, status);
        }
    }

    private void Show(DiagnosticEvent diagnostic)
    {
        if (diagnostic.Severity == DiagnosticSeverity.Debug || diagnostic.IsEphemeral)
        {
            return;
        }

        var urn = diagnostic.Urn.Length > 0 ? diagnostic.Urn : _stackUrn;
        _diagnostics.Add(diagnostic with { Urn = urn });
        if (diagnostic.Severity == DiagnosticSeverity.Error)
        {
            _errored.Add(urn);
        }

        if (urn.Length > 0)
        {
            var op = _running.TryGetValue(urn, out var running) ? running.Op : StepOp.Same;
            var first = diagnostic.Message.Split('\n', 2)[0];
            writer.WriteLine($" {op.Mark} {Name(urn)} {op.Present} {EventJson.PrefixOf(diagnostic.Severity)}{first}");
        }
    }

    private void Finish(SummaryEvent summary)
    {
        if (_stack is { } stack && summary.IsPreview)
        {
            Row(stack.Op, stack, stack.Op.Planned);
        }

        DiagnosticsText.Write(
            writer, [.. _diagnostics.Select(diagnostic => diagnostic.Urn.Length > 0 ? diagnostic : diagnostic with { Urn = _stackUrn })]);
        foreach (var violation in _violations)
        {
            writer.WriteLine($"[{violation.Level}]  {violation.PackName} v{violation.PackVersion}  {violation.PolicyName} ({Name(violation.Urn)})");
            writer.WriteLine($"  {violation.Message.ReplaceLineEndings("\n  ")}");
            writer.WriteLine();
        }

        if (_stack is { New: { } state } && summary.HasSucceeded && ShowsOutputs)
        {
            StackOutputsText.Write(writer, _stack.Old?.Outputs, state.Outputs, isNew: _stack.Op == StepOp.Create);
        }

        foreach (var line in ChangeSummary.Lines(summary.Changes, _errored.Count, summary.IsPreview))
        {
            writer.WriteLine(line);
        }

        writer.WriteLine();
        if (!summary.IsPreview)
        {
            writer.WriteLine($"Duration: {Math.Ceiling(summary.Duration.TotalSeconds):0}s");
            writer.WriteLine();
        }
    }

    private void Row(StepOp op, StepMetadata metadata, string status)
    {
        var changes = metadata.Diff.Details is { IsEmpty: false } details
            ? $"[diff: {string.Join(',', Keys(details))}]"
            : metadata.Diff.ChangedKeys.Length > 0 ? $"[diff: {string.Join(',', metadata.Diff.ChangedKeys.Select(key => $"~{key}"))}]" : "";
        writer.WriteLine($" {op.Mark} {Name(metadata.Urn)} {status} {changes}");
    }

    private static IEnumerable<string> Keys(ImmutableSortedDictionary<string, PropertyChange> details) =>
        details.Select(detail => detail.Value.Mark + Planning.PropertyPaths.Parse(detail.Key)[0]).Distinct(StringComparer.Ordinal);

    private static string Name(string urn) => $"{Urns.TypeOf(urn)} {Urns.NameOf(urn)}";

    private string Elapsed(string urn) => _running.Remove(urn, out var running)
        ? $"{time.GetElapsedTime(running.Start).TotalSeconds:0.##}s"
        : "0s";
}

/// <summary>The words of an operation in its output.</summary>
internal sealed record DisplayWords(string Title, string Progress, string Stack, bool IsRefresh = false);
