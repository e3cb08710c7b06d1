namespace PulumiCen.Engine;

/// <summary>An error for the user: its message says what is wrong and what to do.</summary>
internal sealed class EngineException : Exception
{
    /// <summary>The exit code of a command that ends with it.</summary>
    public int ExitCode { get; init; } = 1;

    public EngineException(string message)
        : base(message)
    {
    }

    public EngineException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
