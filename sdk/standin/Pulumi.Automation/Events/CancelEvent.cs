namespace Pulumi.Automation.Events;

/// <summary>Nothing more comes.</summary>
public class CancelEvent
{
    internal CancelEvent()
    {
    }
}
