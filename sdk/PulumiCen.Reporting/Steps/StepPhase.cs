namespace PulumiCen.Reporting.Steps;

/// <summary>How far a step is.</summary>
public enum StepPhase
{
    /// <summary>It is no step, but what the state says before the first one.</summary>
    Before,

    /// <summary>It begins.</summary>
    Begun,

    /// <summary>It is done.</summary>
    Done,

    /// <summary>It failed.</summary>
    Failed,
}
