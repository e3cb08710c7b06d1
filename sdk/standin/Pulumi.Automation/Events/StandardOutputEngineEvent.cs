namespace Pulumi.Automation.Events;

/// <summary>Text for standard output.</summary>
public class StandardOutputEngineEvent
{
    internal StandardOutputEngineEvent(string message, string color)
    {
        Message = message;
        Color = color;
    }

    /// <summary>The text.</summary>
    public string Message { get; }

    /// <summary>Whether the text has colours.</summary>
    public string Color { get; }
}
