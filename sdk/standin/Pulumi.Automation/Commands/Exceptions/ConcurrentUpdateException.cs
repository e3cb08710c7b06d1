namespace Pulumi.Automation.Commands.Exceptions;

/// <summary>Another update of the stack is running.</summary>
public sealed class ConcurrentUpdateException : CommandException
{
    internal ConcurrentUpdateException(CommandResult result)
        : base(nameof(ConcurrentUpdateException), result)
    {
    }
}
