using System.CommandLine;
using PulumiCen.Engine.Backend;
using PulumiCen.Engine.State;

namespace PulumiCen.Engine.Cli.Commands;

/// <summary><c>state</c>: what is changed in a state and nowhere else.</summary>
internal static class StateCommands
{
    private static readonly Option<string?> Stack = new("--stack", "-s") { Description = "The name of the stack" };
    private static readonly Option<bool> Yes = new("--yes", "-y") { Description = "Skip confirmation prompts" };
    private static readonly Option<bool> All = new("--all") { Description = "All resources" };
    private static readonly Argument<string[]> ResourceUrns = new("resource-urn") { Arity = ArgumentArity.ZeroOrMore };

    public static Command Create() =>
        new Command("state", "Edit the current stack's state").With(
            Delete(),
            Mark("protect", "protected", withAll: true, resource => resource with { Protect = true }),
            Mark("unprotect", "unprotected", withAll: true, resource => resource with { Protect = false }),
            Mark("taint", "tainted", withAll: false, resource => resource with { Taint = true }),
            Mark("untaint", "untainted", withAll: true, resource => resource with { Taint = false }),
            Rename(),
            StateMoveCommand.Create());

    /// <summary>A command that changes the same thing in each resource.</summary>
    private static Command Mark(string name, string done, bool withAll, Func<ResourceState, ResourceState> mark) =>
        new Command(name, $"Change resources of a stack's state to {done}").Does(
            (arguments, _) => EditAsync(arguments, (state, chosen) =>
            {
                var resources = state.Resources.Select(resource => chosen.Contains(resource) ? mark(resource) : resource);
                var isAll = withAll && arguments.GetValue(All);
                return (state with { Resources = [.. resources] }, isAll ? $"All resources {done}" : $"{chosen.Count} resources {done}");
            }),
            withAll ? [Stack, Yes, All, ResourceUrns] : [Stack, Yes, ResourceUrns]);

    private static Command Rename()
    {
        var name = new Argument<string>("new-name");
        var urn = new Argument<string>("resource-urn");
        return new Command("rename", "Renames a resource from a stack's state").Does(
            (arguments, _) => EditAsync(arguments, [arguments.GetValue(urn)!], (state, chosen) =>
            {
                var before = chosen.Single().Urn;
                var after = Urns.Rename(before, arguments.GetValue(name)!);
                if (state.Resources.Any(resource => string.Equals(resource.Urn, after, StringComparison.Ordinal)))
                {
                    throw new EngineException("The chosen new urn for the state corresponds to an already existing resource");
                }

                var renaming = new Renaming(
                    other => string.Equals(other, before, StringComparison.Ordinal) ? after : other, renamesValues: false);
                return (renaming.Apply(state), "Resource renamed");
            }),
            urn,
            name,
            Stack,
            Yes);
    }

    private static Command Delete()
    {
        var force = new Option<bool>("--force") { Description = "Force deletion of protected resources" };
        var dependents = new Option<bool>("--target-dependents") { Description = "Delete the URN and all its dependents" };
        var command = new Command("delete", "Deletes one or more resources from a stack's state").Does(
            (arguments, _) => EditAsync(arguments, (state, chosen) =>
            {
                var condemned = WithDependents(state, chosen);
                if (condemned.Count > chosen.Count && !arguments.GetValue(dependents))
                {
                    throw HasDependents(chosen, condemned);
                }

                if (condemned.FirstOrDefault(resource => resource.Protect) is { } isProtected && !arguments.GetValue(force))
                {
                    throw new EngineException(
                        $"{isProtected.Urn} can't be safely deleted because it is protected. "
                        + "Re-run this command with --force to force deletion");
                }

                return (state with { Resources = state.Resources.RemoveAll(condemned.Contains) }, $"{Counted(condemned.Count)} deleted");
            }),
            Stack,
            Yes,
            All,
            ResourceUrns,
            force,
            dependents);
        command.Aliases.Add("remove");
        command.Aliases.Add("rm");
        return command;
    }

    /// <summary>Changes a state, and says what was done.</summary>
    private static Task<int> EditAsync(
        ParseResult arguments, Func<Snapshot, HashSet<ResourceState>, (Snapshot State, string Message)> edit) =>
        EditAsync(arguments, arguments.GetValue(ResourceUrns) ?? [], edit);

    private static async Task<int> EditAsync(
        ParseResult arguments, string[] urns, Func<Snapshot, HashSet<ResourceState>, (Snapshot State, string Message)> edit)
    {
        var stack = OpenStack.Open(arguments.Workspace(), arguments.GetValue(Stack));
        using var taken = StackLock.Take(stack.Workspace.Backend, stack.Name, TimeProvider.System);
        var state = stack.ReadState();
        var chosen = arguments.GetResult(All) is { Implicit: false } ? state.Resources.ToHashSet() : Find(state, urns);
        var (edited, message) = edit(state, chosen);
        await stack.SaveAsync(edited);
        await Console.Out.WriteLineAsync(message);
        return 0;
    }

    private static HashSet<ResourceState> Find(Snapshot state, string[] urns) => urns.Length == 0
        ? throw new EngineException("missing resource URN; the stand-in for pulumi asks no questions")
        : [.. urns.Select(urn =>
            state.Resources.FirstOrDefault(resource => !resource.Delete && string.Equals(resource.Urn, urn, StringComparison.Ordinal))
            ?? throw new EngineException($"No such resource \"{urn}\" exists in the current state\n"
                + "To list the resource URNs in the stack, run `pulumi stack --show-urns`; to inspect the full state, run `pulumi stack export`."))];

    // What a resource needs stands before it in a state, so one pass finds all that need it.
    private static HashSet<ResourceState> WithDependents(Snapshot state, HashSet<ResourceState> chosen)
    {
        var all = chosen.ToHashSet();
        var urns = chosen.Select(resource => resource.Urn).ToHashSet(StringComparer.Ordinal);
        foreach (var resource in state.Resources.Where(resource => resource.AllDependencies.Any(urns.Contains)))
        {
            all.Add(resource);
            urns.Add(resource.Urn);
        }

        return all;
    }

    private static EngineException HasDependents(HashSet<ResourceState> chosen, HashSet<ResourceState> condemned) => new(
        $"{chosen.First().Urn} can't be safely deleted because the following resources depend on it:\n"
        + string.Concat(condemned.Except(chosen).Select(resource => $" * \"{Urns.NameOf(resource.Urn)}\" ({resource.Urn})\n"))
        + "\nDelete those resources first or pass --target-dependents.");

    private static string Counted(int count) => count == 1 ? "Resource" : $"{count} resources";
}
