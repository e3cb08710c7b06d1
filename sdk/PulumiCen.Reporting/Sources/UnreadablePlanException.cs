namespace PulumiCen.Reporting.Sources;

/// <summary>A file that should be an event log, a preview or a state isn't one.</summary>
public sealed class UnreadablePlanException : Exception
{
    /// <summary>Creates an exception without details.</summary>
    public UnreadablePlanException()
    {
    }

    /// <summary>Says where it ends to be readable.</summary>
    public UnreadablePlanException(string message)
        : base(message)
    {
    }

    /// <summary>Says where it ends to be readable, and what the reader said of it.</summary>
    public UnreadablePlanException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
