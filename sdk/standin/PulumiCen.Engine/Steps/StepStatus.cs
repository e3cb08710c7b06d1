namespace PulumiCen.Engine.Steps;

/// <summary>What is known of a resource after a step failed, with the event log's numbers.</summary>
internal enum StepStatus
{
    /// <summary>Nothing was changed.</summary>
    Ok = 0,

    /// <summary>It was made or changed, and isn't ready.</summary>
    PartialFailure = 1,

    /// <summary>Nobody knows.</summary>
    Unknown = 2,
}
