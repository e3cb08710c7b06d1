using System.Collections.Immutable;
using System.CommandLine;
using PulumiCen.Engine.Backend;
using PulumiCen.Engine.State;

namespace PulumiCen.Engine.Cli.Commands;

/// <summary><c>state move</c>: resources go from one stack to another.</summary>
internal static class StateMoveCommand
{
    private static readonly Option<string?> Source = new("--source") { Description = "The name of the stack to move resources from" };
    private static readonly Option<string?> Destination = new("--dest") { Description = "The name of the stack to move resources to" };
    private static readonly Option<bool> Yes = new("--yes", "-y") { Description = "Automatically approve and perform the move" };
    private static readonly Option<bool> WithParents = new("--include-parents") { Description = "Also move all parents" };
    private static readonly Argument<string[]> ResourceUrns = new("urn") { Arity = ArgumentArity.OneOrMore };

    public static Command Create() => new Command("move", "Move resources from one stack to another").Does(
        async (arguments, _) =>
        {
            if (!arguments.GetValue(Yes))
            {
                throw new EngineException("--yes must be passed in to proceed when running in non-interactive mode");
            }

            var source = OpenStack.Open(arguments.Workspace(), arguments.GetValue(Source));
            var destination = OpenStack.Open(arguments.Workspace(), arguments.GetValue(Destination));
            using var taken = StackLock.Take(source.Workspace.Backend, source.Name, TimeProvider.System);
            using var other = StackLock.Take(source.Workspace.Backend, destination.Name, TimeProvider.System);
            var urns = arguments.GetValue(ResourceUrns) ?? [];
            var state = source.ReadState();
            foreach (var missing in urns.Where(urn => state.Resources.All(resource => !string.Equals(resource.Urn, urn, StringComparison.Ordinal))))
            {
                await Console.Out.WriteLineAsync($"warning: Resource {missing} not found in source stack");
            }

            var move = StateMove.Plan(
                state,
                destination.ReadState(),
                urns,
                (destination.Name.Stack, destination.Name.Project),
                arguments.GetValue(WithParents));
            Tell(move, source.Name.Full, destination.Name.Full);
            await destination.SaveAsync(move.Destination);
            await source.SaveAsync(move.Source);
            await Console.Out.WriteLineAsync($"Successfully moved resources from {source.Name.Full} to {destination.Name.Full}");
            return 0;
        },
        Source,
        Destination,
        Yes,
        WithParents,
        ResourceUrns);

    private static void Tell(StateMove move, string source, string destination)
    {
        Tell($"Planning to move the following resources from {source} to {destination}:", move.Moved);
        if (move.LeftBehind.Length > 0)
        {
            Tell($"The following resources remaining in {source} have dependencies on resources moved to {destination}:", move.LeftBehind);
        }

        if (move.Missed.Length > 0)
        {
            Tell($"The following resources being moved to {destination} have dependencies on resources in {source}:", move.Missed);
        }

        if (move.LeftBehind.Length + move.Missed.Length > 0)
        {
            Console.Out.WriteLine(
                "If you go ahead with moving these dependencies, it will be necessary to create the appropriate inputs and outputs "
                + "in the program for the stack the resources are moved to.\n");
        }
    }

    private static void Tell(string title, ImmutableArray<string> lines) =>
        Console.Out.WriteLine($"{title}\n\n{string.Join('\n', lines.Select(line => $"  - {line}"))}\n");
}
