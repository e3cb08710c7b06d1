using System.CommandLine;
using PulumiCen.Reporting.Rendering.Json;
using PulumiCen.Tool.Commands;
using PulumiCen.Tool.Output;

namespace PulumiCen.Tool.CommandLine;

/// <summary>The command line of <c>pulumi-cen</c>.</summary>
internal static class ToolCommand
{
    public static RootCommand Create(Terminal terminal, TimeProvider time, CancellationToken interruption)
    {
        var runner = new StackCommandRunner(terminal, time, interruption);
        return new RootCommand(
            "Previews, applies and reports the bandwidth budgets of Pulumi programs for Alibaba Cloud CEN.\n\n"
            + "Exit codes: 0 every budget fits, 1 it failed, 2 the command line makes no sense, 3 a budget is exceeded, "
            + "4 a budget can't be known (with --strict).")
        {
            OnStack("preview", "Show what an update would do, and each package's budget.", StackCommands.PreviewAsync, (options, command) =>
                options.AddConfig(command, saves: false).AddRefresh(command).AddPrices(command)),
            OnStack("up", "Preview, ask, and update.", StackCommands.UpAsync, (options, command) =>
                options.AddConfig(command, saves: true).AddRefresh(command).AddYes(command)),
            OnStack("refresh", "Read what is in the cloud, ask, and correct the state.", StackCommands.RefreshAsync, (options, command) =>
                options.AddYes(command)),
            OnStack("destroy", "Show what would go, ask, and delete it.", StackCommands.DestroyAsync, (options, command) =>
                options.AddRefresh(command).AddYes(command)),
            ReportCommand.Create(runner, terminal),
            ReviewCommand.Create(terminal, interruption),
            BudgetCommand.Create(terminal, time, interruption),
            StateCommands.Headroom(runner, terminal),
            StateCommands.WhatIf(runner, terminal),
            StateCommands.Suggest(runner, terminal),
            MigrateCommand.Create(terminal, interruption),
            EmulatorCommand.Create(terminal),
            Schema(terminal),
            CompletionCommand.Create(terminal),
        };

        Command OnStack(
            string name, string description, Func<StackRun, CancellationToken, Task<int>> operation, Action<StackOptions, Command> addOptions)
        {
            var command = new Command(name, description);
            var options = new StackOptions().AddTo(command).AddOperation(command).AddDiff(command);
            addOptions(options, command);
            command.SetAction((result, cancellationToken) =>
                runner.OnStackAsync(name, () => options.Read(result), operation, cancellationToken));
            return command;
        }
    }

    /// <summary>The arguments, where they use another name of a command with its own: <c>headroom --all-stacks</c> is a budget.</summary>
    public static string[] WithOwnName(string[] args) =>
        args is ["headroom", ..] && args.Contains("--all-stacks", StringComparer.Ordinal) ? [BudgetCommand.Name, .. args[1..]] : args;

    private static Command Schema(Terminal terminal)
    {
        var command = new Command("schema", "Print the JSON schema of \"report --format json\" and of \"--json\".");
        command.SetAction(_ => terminal.Results.Profile.Out.Writer.WriteLine(JsonReport.Schema));
        return command;
    }
}
