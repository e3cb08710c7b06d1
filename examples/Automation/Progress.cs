using Pulumi.Automation;
using Pulumi.Automation.Events;

namespace Rollout;

/// <summary>A line for each resource that is begun or done.</summary>
internal sealed class Progress(TextWriter output)
{
    public void Show(EngineEvent engineEvent)
    {
        if (engineEvent.ResourcePreEvent is { Metadata: { Op: not OperationType.Same } begun })
        {
            output.WriteLine($"  {Name(begun)} ...");
        }
        else if (engineEvent.ResourceOutputsEvent is { Metadata: { Op: not OperationType.Same } done })
        {
            output.WriteLine($"  {Name(done)} done ({done.Op})");
        }
        else if (engineEvent.ResourceOperationFailedEvent is { Metadata: var failed })
        {
            output.WriteLine($"  {Name(failed)} failed ({failed.Op})");
        }
    }

    private static string Name(StepEventMetadata step) => step.Urn[(step.Urn.LastIndexOf("::", StringComparison.Ordinal) + 2)..];
}
