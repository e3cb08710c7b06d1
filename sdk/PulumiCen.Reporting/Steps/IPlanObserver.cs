namespace PulumiCen.Reporting.Steps;

/// <summary>Hears what a preview or an update says, in the order in which it is said.</summary>
public interface IPlanObserver
{
    /// <summary>A step began, is done, or failed.</summary>
    void OnStep(ResourceStep step, StepPhase phase);

    /// <summary>The engine, the provider or the program said something.</summary>
    void OnMessage(EngineMessage message);

    /// <summary>Nothing more is known: what was read ends before the operation did.</summary>
    void OnTruncated();

    /// <summary>The operation is over: how many resources each operation was for.</summary>
    void OnSummary(IReadOnlyDictionary<ResourceOperation, int> changes);
}
