using System.CommandLine;
using PulumiCen.Tool.Commands;
using PulumiCen.Tool.Output;

namespace PulumiCen.Tool.CommandLine;

/// <summary>The command line of <c>pulumi-cen</c>.</summary>
internal static class ToolCommand
{
    public static RootCommand Create(Terminal terminal, TimeProvider time)
    {
        var root = new RootCommand("Previews, applies and reports the bandwidth budgets of Pulumi programs for Alibaba Cloud CEN.");
        root.Add(OnStack("preview", "Show what an update would do, and each package's budget.", asks: false, StackCommands.PreviewAsync));
        root.Add(OnStack("up", "Preview, ask, and update.", asks: true, StackCommands.UpAsync));
        root.Add(OnStack("refresh", "Read what is in the cloud, ask, and correct the state.", asks: true, StackCommands.RefreshAsync));
        root.Add(OnStack("destroy", "Show what would go, ask, and delete it.", asks: true, StackCommands.DestroyAsync));
        return root;

        Command OnStack(
            string name, string description, bool asks, Func<StackRun, CancellationToken, Task<int>> operation)
        {
            var command = new Command(name, description);
            var options = new StackOptions();
            options.AddTo(command, asks);
            command.SetAction((result, cancellationToken) =>
                new StackCommandRunner(terminal, time).RunAsync(name, () => options.Read(result), operation, cancellationToken));
            return command;
        }
    }
}
