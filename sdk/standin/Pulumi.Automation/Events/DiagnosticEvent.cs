namespace Pulumi.Automation.Events;

/// <summary>A line of text from the engine, a plugin or the program.</summary>
public class DiagnosticEvent
{
    internal DiagnosticEvent(
        string? urn,
        string? prefix,
        string message,
        string color,
        string severity,
        string? streamId,
        bool? ephemeral)
    {
        Urn = urn;
        Prefix = prefix;
        Message = message;
        Color = color;
        Severity = severity;
        StreamId = streamId;
        Ephemeral = ephemeral;
    }

    /// <summary>The resource that it is about.</summary>
    public string? Urn { get; }

    /// <summary>What the CLI writes before the message, such as <c>error: </c>.</summary>
    public string? Prefix { get; }

    /// <summary>The text.</summary>
    public string Message { get; }

    /// <summary>Whether the text has colours: <c>always</c>, <c>never</c>, <c>raw</c>.</summary>
    public string Color { get; }

    /// <summary><c>debug</c>, <c>info</c>, <c>info#err</c>, <c>warning</c> or <c>error</c>.</summary>
    public string Severity { get; }

    /// <summary>The stream that the text is part of.</summary>
    public string? StreamId { get; }

    /// <summary>Whether it is a status that the next one replaces.</summary>
    public bool? Ephemeral { get; }
}
