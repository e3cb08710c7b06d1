using System.CommandLine;
using PulumiCen.Engine.Execution;

namespace PulumiCen.Engine.Cli.Commands;

/// <summary><c>preview</c>, <c>up</c>, <c>refresh</c> and <c>destroy</c>.</summary>
internal static class OperationCommands
{
    public static IEnumerable<Command> All =>
    [
        Preview(),
        Perform(OperationKind.Update, OperationCommandName.Up, "up", "Create or update the resources in a stack", "update"),
        Perform(OperationKind.Refresh, OperationCommandName.Refresh, "refresh", "Refresh the resources in a stack"),
        Perform(OperationKind.Destroy, OperationCommandName.Destroy, "destroy", "Destroy all existing resources in the stack", "down", "dn"),
        ImportCommand.Create(),
    ];

    private static Command Preview()
    {
        var options = new OperationOptions(OperationCommandName.Preview);
        var command = new Command("preview", "Show a preview of updates to a stack's resources");
        command.Aliases.Add("pre");
        return command.Does(
            (arguments, cancelled) => new OperationCommand(OperationKind.Update, options, arguments).PreviewAsync(cancelled),
            options.All);
    }

    private static Command Perform(
        OperationKind kind, OperationCommandName commandName, string name, string description, params string[] aliases)
    {
        var options = new OperationOptions(commandName);
        var command = new Command(name, description);
        foreach (var alias in aliases)
        {
            command.Aliases.Add(alias);
        }

        return command.Does(
            (arguments, cancelled) => new OperationCommand(kind, options, arguments).PerformAsync(cancelled), options.All);
    }
}
