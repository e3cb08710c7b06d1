namespace Pulumi;

/// <summary>An error in what the program says; its message is shown without a stack trace.</summary>
public class RunException : Exception
{
    /// <summary>Makes an error.</summary>
    public RunException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an error that another one led to.</summary>
    public RunException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal static RunException OutputsHaveIncorrectType(IEnumerable<string> names) => new(
        $"Output(s) '{string.Join(", ", names)}' have incorrect type. "
        + "[Output] attributed properties must be instances of Output<T>.");
}
