namespace Pulumi.Automation.Events;

/// <summary>A step failed.</summary>
public class ResourceOperationFailedEvent
{
    internal ResourceOperationFailedEvent(StepEventMetadata metadata, int status, int steps)
    {
        Metadata = metadata;
        Status = status;
        Steps = steps;
    }

    /// <summary>The step.</summary>
    public StepEventMetadata Metadata { get; }

    /// <summary>The status of the resource after the failure.</summary>
    public int Status { get; }

    /// <summary>How many steps the operation had done by then.</summary>
    public int Steps { get; }
}
