namespace Pulumi.Automation.Events;

/// <summary>A step begins.</summary>
public class ResourcePreEvent
{
    internal ResourcePreEvent(StepEventMetadata metadata, bool? planning)
    {
        Metadata = metadata;
        Planning = planning;
    }

    /// <summary>The step.</summary>
    public StepEventMetadata Metadata { get; }

    /// <summary>Whether this is a preview.</summary>
    public bool? Planning { get; }
}
