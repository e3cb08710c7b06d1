using System.CommandLine;
using PulumiCen.Engine.Backend;
using PulumiCen.Engine.Projects;
using PulumiCen.Engine.State;

namespace PulumiCen.Engine.Cli.Commands;

/// <summary><c>stack rename</c>: another name for a stack, and so other URNs for all its resources.</summary>
internal static class StackRenameCommand
{
    private static readonly Option<string?> Stack = new("--stack", "-s") { Description = "The name of the stack" };

    public static Command Create()
    {
        var name = new Argument<string>("new-stack-name");
        return new Command("rename", "Rename an existing stack").Does(
            async (arguments, _) =>
            {
                var stack = OpenStack.Open(arguments.Workspace(), arguments.GetValue(Stack));
                var renamed = stack.Workspace.NameOf(arguments.GetValue(name)!);
                await RenameAsync(stack, renamed);
                await Console.Out.WriteLineAsync($"Renamed {stack.Name.Stack} to {renamed.Stack}");
                return 0;
            },
            name,
            Stack);
    }

    private static async Task RenameAsync(OpenStack stack, StackName renamed)
    {
        var backend = stack.Workspace.Backend;
        if (backend.Exists(renamed))
        {
            throw new EngineException($"a stack named {renamed.Full} already exists");
        }

        using var taken = StackLock.Take(backend, stack.Name, TimeProvider.System);
        var naming = new Renaming(urn => Rename(urn, stack.Name, renamed), renamesValues: true);
        var store = new FileSnapshotStore(backend, renamed, stack.Checkpoint, TimeProvider.System);
        await store.SaveAsync(naming.Apply(stack.ReadState()));
        backend.MoveHistory(stack.Name, renamed);
        backend.Remove(stack.Name);
        stack.Settings.MoveTo(StackSettings.Load(stack.Workspace.Project, renamed.Stack, file: null));
        if (string.Equals(stack.Workspace.SelectedStack, stack.Name.Full, StringComparison.Ordinal))
        {
            stack.Workspace.SelectedStack = renamed.Full;
        }
    }

    // The stack's own resource is named after it.
    private static string Rename(string urn, StackName before, StackName after)
    {
        if (!string.Equals(Urns.StackOf(urn), before.Stack, StringComparison.Ordinal)
            || !string.Equals(Urns.ProjectOf(urn), before.Project, StringComparison.Ordinal))
        {
            return urn;
        }

        var moved = Urns.Move(urn, after.Stack, after.Project);
        return string.Equals(Urns.QualifiedTypeOf(urn), Urns.StackType, StringComparison.Ordinal)
            && string.Equals(Urns.NameOf(urn), $"{before.Project}-{before.Stack}", StringComparison.Ordinal)
                ? Urns.Rename(moved, $"{after.Project}-{after.Stack}")
                : moved;
    }
}
