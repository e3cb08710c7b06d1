using PulumiCen.Reporting.Steps;

namespace PulumiCen.Tool.Stacks;

/// <summary>Tells several observers, in order.</summary>
internal sealed class Observers(params IReadOnlyList<IPlanObserver> observers) : IPlanObserver
{
    public void OnStep(ResourceStep step, StepPhase phase)
    {
        foreach (var observer in observers)
        {
            observer.OnStep(step, phase);
        }
    }

    public void OnMessage(EngineMessage message)
    {
        foreach (var observer in observers)
        {
            observer.OnMessage(message);
        }
    }

    public void OnTruncated()
    {
        foreach (var observer in observers)
        {
            observer.OnTruncated();
        }
    }

    public void OnSummary(IReadOnlyDictionary<ResourceOperation, int> changes)
    {
        foreach (var observer in observers)
        {
            observer.OnSummary(changes);
        }
    }
}
