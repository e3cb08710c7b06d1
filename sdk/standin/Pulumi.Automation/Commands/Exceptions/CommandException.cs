using System.Text.RegularExpressions;

namespace Pulumi.Automation.Commands.Exceptions;

/// <summary>The CLI ended with an exit code other than 0. The message has the code and both outputs.</summary>
public partial class CommandException : Exception
{
    internal CommandException(CommandResult result)
        : this(nameof(CommandException), result)
    {
    }

    internal CommandException(string name, CommandResult result)
        : base(result.ToString())
    {
        Name = name;
    }

    /// <summary>The name of the exception's type.</summary>
    public string Name { get; }

    /// <summary>The exception that fits what the CLI wrote to standard error.</summary>
    internal static CommandException CreateFromResult(CommandResult result)
    {
        var text = result.StandardError;
        if (StackNotFound().IsMatch(text))
        {
            return new StackNotFoundException(result);
        }

        if (StackExists().IsMatch(text))
        {
            return new StackAlreadyExistsException(result);
        }

        return text.Contains("[409] Conflict: Another update is currently in progress.", StringComparison.Ordinal)
            || text.Contains("the stack is currently locked by", StringComparison.Ordinal)
            ? new ConcurrentUpdateException(result)
            : new CommandException(result);
    }

    [GeneratedRegex("no stack named.*found", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StackNotFound();

    [GeneratedRegex("stack.*already exists", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StackExists();
}
