namespace Pulumi.Automation;

/// <summary>How far an operation is.</summary>
public enum UpdateState
{
    /// <summary>It hasn't begun.</summary>
    NotStarted,

    /// <summary>It is running.</summary>
    InProgress,

    /// <summary>It went well.</summary>
    Succeeded,

    /// <summary>It failed.</summary>
    Failed,
}
