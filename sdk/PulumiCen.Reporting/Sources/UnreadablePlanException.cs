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

    /// <summary>Says where it ends to be readable, and why.</summary>
    public UnreadablePlanException(string place, Exception innerException)
        : base($"{place}: {innerException?.Message}", innerException)
    {
    }
}
