namespace PulumiCen.Reporting.Steps;

/// <summary>How far a step is.</summary>
public enum StepPhase
{
    /// <summary>It begins.</summary>
    Begun,

    /// <summary>It is done.</summary>
    Done,

    /// <summary>It failed.</summary>
    Failed,
}
