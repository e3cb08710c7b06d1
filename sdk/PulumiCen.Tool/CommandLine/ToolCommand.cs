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
            OnStack("preview", "Show what an update would do, and each package's budget.", asks: false, StackCommands.PreviewAsync),
            OnStack("up", "Preview, ask, and update.", asks: true, StackCommands.UpAsync),
            OnStack("refresh", "Read what is in the cloud, ask, and correct the state.", asks: true, StackCommands.RefreshAsync),
            OnStack("destroy", "Show what would go, ask, and delete it.", asks: true, StackCommands.DestroyAsync),
            ReportCommand.Create(runner, terminal),
            StateCommands.Headroom(runner, terminal),
            StateCommands.WhatIf(runner, terminal),
            StateCommands.Suggest(runner, terminal),
            EmulatorCommand.Create(terminal),
            Schema(terminal),
            CompletionCommand.Create(terminal),
        };

        Command OnStack(
            string name, string description, bool asks, Func<StackRun, CancellationToken, Task<int>> operation)
        {
            var command = new Command(name, description);
            var options = new StackOptions();
            options.AddTo(command, asks);
            command.SetAction((result, cancellationToken) =>
                runner.OnStackAsync(name, () => options.Read(result), operation, cancellationToken));
            return command;
        }
    }

    private static Command Schema(Terminal terminal)
    {
        var command = new Command("schema", "Print the JSON schema of \"report --format json\" and of \"--json\".");
        command.SetAction(_ => terminal.Results.Profile.Out.Writer.WriteLine(JsonReport.Schema));
        return command;
    }
}
