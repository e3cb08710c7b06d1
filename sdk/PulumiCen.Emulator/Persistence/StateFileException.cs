namespace PulumiCen.Emulator.Persistence;

/// <summary>The state file can't be used. It is left as it is.</summary>
public sealed class StateFileException : Exception
{
    /// <summary>Says which file and why.</summary>
    public StateFileException(string path, string problem, Exception? innerException = null)
        : base($"The emulator's state file {path} {problem} It was left as it is: move it away to start anew.", innerException)
    {
    }
}
