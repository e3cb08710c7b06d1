using PulumiCen.Reporting.Rendering;
using PulumiCen.Reporting.Steps;
using Spectre.Console;

namespace PulumiCen.Tool.Output;

/// <summary>Progress for a file or a log: a line for each resource that is done. For updates; a preview has nothing to say.</summary>
internal sealed class LineProgress(IAnsiConsole console) : IPlanObserver
{
    public void OnStep(ResourceStep step, StepPhase phase)
    {
        if (phase == StepPhase.Begun
            || !ChangeCounts.IsOfTheUser(step.Type)
            || step.Operation is ResourceOperation.Same or ResourceOperation.CreateReplacement or ResourceOperation.DeleteReplaced)
        {
            return;
        }

        var sign = step.Operation.Sign();
        var what = phase == StepPhase.Failed
            ? $"{step.Operation.Gerund()} failed"
            : step.Operation.Participle();
        console.MarkupLineInterpolated($" {sign} {Urns.Name(step.Urn)} {what}");
    }

    public void OnMessage(EngineMessage message)
    {
        // Messages are shown together at the end.
    }

    public void OnTruncated()
    {
        // The report says it.
    }

    public void OnSummary(IReadOnlyDictionary<ResourceOperation, int> changes)
    {
        // The closing line has it.
    }
}
