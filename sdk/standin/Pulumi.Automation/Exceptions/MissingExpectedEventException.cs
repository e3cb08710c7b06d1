namespace Pulumi.Automation.Exceptions;

/// <summary>The CLI ended without an event that it should have sent.</summary>
public class MissingExpectedEventException : Exception
{
    internal MissingExpectedEventException(string name, string? message)
        : base(message)
    {
        Name = name;
    }

    /// <summary>The event that was missing.</summary>
    public string Name { get; }
}
