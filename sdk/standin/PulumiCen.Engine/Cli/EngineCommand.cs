using System.CommandLine;
using PulumiCen.Engine.Cli.Commands;

namespace PulumiCen.Engine.Cli;

/// <summary>All commands of the stand-in.</summary>
internal static class EngineCommand
{
    public static RootCommand Create()
    {
        var root = new RootCommand("A stand-in for the pulumi CLI, for demos, tests and machines without it. Never run production with it.");
        foreach (var option in GlobalOptions.All)
        {
            root.Options.Add(option);
        }

        root.With([.. OperationCommands.All, StackCommands.All, StateCommands.Create(), ConfigCommands.All, .. OtherCommands.All]);
        return root;
    }
}
