namespace PulumiCen.Engine.Execution;

/// <summary>What a failed step means for the others.</summary>
internal enum FailureMode
{
    /// <summary>No further step begins; those that run go on to their end.</summary>
    Stop,

    /// <summary>What doesn't depend on it goes on: <c>--continue-on-error</c>.</summary>
    Continue,

    /// <summary>All others go on: reading what there is, and importing.</summary>
    Ignore,
}
