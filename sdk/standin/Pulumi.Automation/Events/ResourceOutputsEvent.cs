namespace Pulumi.Automation.Events;

/// <summary>A step is done.</summary>
public class ResourceOutputsEvent
{
    internal ResourceOutputsEvent(StepEventMetadata metadata, bool? planning)
    {
        Metadata = metadata;
        Planning = planning;
    }

    /// <summary>The step.</summary>
    public StepEventMetadata Metadata { get; }

    /// <summary>Whether this is a preview.</summary>
    public bool? Planning { get; }
}
