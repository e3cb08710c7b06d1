using System.CommandLine;

namespace PulumiCen.Engine.Cli;

/// <summary>Shorthands for commands.</summary>
internal static class CommandExtensions
{
    /// <summary>Adds options and the action, whose errors are shown as the CLI shows them.</summary>
    public static Command Does(
        this Command command, Func<ParseResult, CancellationToken, Task<int>> action, params IEnumerable<Symbol> symbols)
    {
        foreach (var symbol in symbols)
        {
            if (symbol is Option option)
            {
                command.Options.Add(option);
            }
            else if (symbol is Argument argument)
            {
                command.Arguments.Add(argument);
            }
        }

        command.SetAction(async (arguments, cancellationToken) =>
        {
            try
            {
                return await action(arguments, cancellationToken);
            }
            catch (Exception error) when (error is EngineException or IOException or UnauthorizedAccessException)
            {
                await Console.Error.WriteLineAsync($"error: {error.Message}");
                return (error as EngineException)?.ExitCode ?? ExitCodes.Error;
            }
        });
        return command;
    }

    /// <summary>The same for actions that wait for nothing.</summary>
    public static Command Does(this Command command, Action<ParseResult> action, params IEnumerable<Symbol> symbols) =>
        command.Does(
            (arguments, _) =>
            {
                action(arguments);
                return Task.FromResult(0);
            },
            symbols);

    /// <summary>Adds commands under this one.</summary>
    public static Command With(this Command command, params IEnumerable<Command> commands)
    {
        foreach (var inner in commands)
        {
            command.Subcommands.Add(inner);
        }

        return command;
    }
}
