using Newtonsoft.Json.Linq;
using PulumiCen.Reporting.Steps;

namespace PulumiCen.Reporting.Sources;

/// <summary>The parts of an event (pulumi/pulumi, sdk/go/common/apitype/events.go).</summary>
internal static class EventParts
{
    public static void Tell(string name, JObject part, IPlanObserver observer)
    {
        switch (name)
        {
            case "resourcePreEvent":
                TellStep(part, StepPhase.Begun, observer);
                break;
            case "resOutputsEvent":
                TellStep(part, StepPhase.Done, observer);
                break;
            case "resOpFailedEvent":
                TellStep(part, StepPhase.Failed, observer);
                break;
            // What passes by while a program is built; what matters of it is said again.
            case "diagnosticEvent" when (part["ephemeral"] as JValue)?.Value is true:
                break;
            case "diagnosticEvent":
                Tell(EngineMessage.Read(
                    MessageSeverities.Parse(part.Text("severity")), part.Text("message") ?? string.Empty, part.Text("urn")));
                break;
            case "policyEvent":
                Tell(EngineMessage.ReadPolicy(
                    part.Text("enforcementLevel") is "mandatory", part.Text("message") ?? string.Empty, part.Text("resourceUrn")));
                break;
            case "summaryEvent":
                observer.OnSummary((part.Part("resourceChanges") ?? []).Changes());
                break;
            default:
                break;
        }

        void Tell(IEnumerable<EngineMessage> messages)
        {
            foreach (var message in messages)
            {
                observer.OnMessage(message);
            }
        }
    }

    private static void TellStep(JObject part, StepPhase phase, IPlanObserver observer)
    {
        if (part.Part("metadata") is { } metadata)
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
        metadata.Differences(),
        metadata.Texts("keys"));
}
