using Newtonsoft.Json.Linq;
using Pulumi.Automation;
using Pulumi.Automation.Events;
using PulumiCen.Reporting.Steps;

namespace PulumiCen.Automation;

/// <summary>Tells an observer what the Automation API's events say.</summary>
internal static class EventTranslation
{
    public static void Tell(EngineEvent engineEvent, IPlanObserver observer)
    {
        if (engineEvent.ResourcePreEvent is { } begun)
        {
            observer.OnStep(Step(begun.Metadata), StepPhase.Begun);
        }
        else if (engineEvent.ResourceOutputsEvent is { } done)
        {
            observer.OnStep(Step(done.Metadata), StepPhase.Done);
        }
        else if (engineEvent.ResourceOperationFailedEvent is { } failed)
        {
            observer.OnStep(Step(failed.Metadata), StepPhase.Failed);
        }
        else if (engineEvent.DiagnosticEvent is { Ephemeral: not true } diagnostic)
        {
            Tell(EngineMessage.Read(MessageSeverities.Parse(diagnostic.Severity), diagnostic.Message, diagnostic.Urn), observer);
        }
        else if (engineEvent.PolicyEvent is { } policy)
        {
            var isMandatory = string.Equals(policy.EnforcementLevel, "mandatory", StringComparison.Ordinal);
            Tell(EngineMessage.ReadPolicy(isMandatory, policy.Message, policy.ResourceUrn), observer);
        }
        else if (engineEvent.SummaryEvent is { } summary)
        {
            observer.OnSummary(summary.ResourceChanges
                .GroupBy(entry => Operation(entry.Key))
                .ToDictionary(group => group.Key, group => group.Sum(entry => entry.Value)));
        }
    }

    private static void Tell(IEnumerable<EngineMessage> messages, IPlanObserver observer)
    {
        foreach (var message in messages)
        {
            observer.OnMessage(message);
        }
    }

    private static ResourceStep Step(StepEventMetadata step) => new(
        Operation(step.Op),
        step.Urn,
        step.Type,
        State(step.Old),
        State(step.New),
        [.. step.DetailedDiff?.Keys.Order(StringComparer.Ordinal) ?? Enumerable.Empty<string>()],
        step.Keys ?? []);

    private static ResourceState? State(StepEventStateMetadata? state) =>
        state is null
            ? null
            : new ResourceState(
                state.Id, JObject.FromObject(state.Inputs), JObject.FromObject(state.Outputs), state.Delete ?? false);

    // One is called differently; what this version doesn't know is unknown.
    private static ResourceOperation Operation(OperationType operation) => operation == OperationType.ReadDiscard
        ? ResourceOperation.Discard
        : Enum.TryParse<ResourceOperation>(operation.ToString(), out var known) ? known : ResourceOperation.Unknown;
}
