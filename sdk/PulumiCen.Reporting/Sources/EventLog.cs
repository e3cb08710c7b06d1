using Newtonsoft.Json.Linq;
using PulumiCen.Reporting.Steps;

namespace PulumiCen.Reporting.Sources;

/// <summary>The engine's event log (<c>pulumi up --event-log FILE</c>): one JSON object a line.</summary>
public static class EventLog
{
    /// <summary>Reads the log line by line, and keeps nothing.</summary>
    /// <exception cref="UnreadablePlanException">A line isn't an event.</exception>
    public static async Task ReadAsync(TextReader reader, IPlanObserver observer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(observer);
        for (var number = 1; await reader.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                Tell(PlanJson.Parse(line, $"line {number}"), observer);
            }
        }
    }

    internal static void Tell(JObject engineEvent, IPlanObserver observer)
    {
        TellStep(engineEvent, "resourcePreEvent", StepPhase.Begun, observer);
        TellStep(engineEvent, "resOutputsEvent", StepPhase.Done, observer);
        TellStep(engineEvent, "resOpFailedEvent", StepPhase.Failed, observer);
        if (engineEvent.Part("diagnosticEvent") is { } diagnostic)
        {
            observer.OnMessage(new EngineMessage(
                diagnostic.Text("severity") ?? "info", diagnostic.Text("message") ?? string.Empty, diagnostic.Text("urn")));
        }

        if (engineEvent.Part("summaryEvent") is { } summary)
        {
            observer.OnSummary(summary.Changes("resourceChanges"));
        }
    }

    private static void TellStep(JObject engineEvent, string name, StepPhase phase, IPlanObserver observer)
    {
        if (engineEvent.Part(name)?.Part("metadata") is { } metadata)
        {
            observer.OnStep(Step(metadata), phase);
        }
    }

    private static ResourceStep Step(JObject metadata) => new(
        ResourceOperations.Parse(metadata.Text("op")),
        metadata.Text("urn") ?? string.Empty,
        metadata.Text("type") ?? string.Empty,
        metadata.State("old"),
        metadata.State("new"),
        PlanJson.Differences(metadata),
        PlanJson.Texts(metadata, "keys"));
}
