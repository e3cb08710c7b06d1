using System.Collections.Immutable;
using System.CommandLine;
using PulumiCen.Engine.Backend;
using PulumiCen.Engine.Display;
using PulumiCen.Engine.Events;
using PulumiCen.Engine.Execution;
using PulumiCen.Engine.Languages;
using PulumiCen.Engine.Planning;
using PulumiCen.Engine.Plugins;

namespace PulumiCen.Engine.Cli;

/// <summary>Preview, up, refresh, destroy and import: what they have in common.</summary>
/// <param name="kind">What is done.</param>
/// <param name="options">The command's options.</param>
/// <param name="arguments">What the user gave.</param>
internal sealed class OperationCommand(OperationKind kind, OperationOptions options, ParseResult arguments)
{
    private readonly TimeProvider _time = TimeProvider.System;
    private readonly EventRelay _relay = new();

    /// <summary>What is to be imported, once the stack is known.</summary>
    public Func<OpenStack, ImmutableArray<ImportGoal>> Imports { get; init; } = _ => [];

    public async Task<int> PreviewAsync(CancellationToken cancelled)
    {
        new OperationRules(options, arguments).Check();
        var stack = Open();
        return await RunAsync(stack, ProgramOf(stack), isPreview: true, cancelled);
    }

    /// <summary>Previews first, unless told not to, and goes on where the user has said yes.</summary>
    public async Task<int> PerformAsync(CancellationToken cancelled)
    {
        new OperationRules(options, arguments).CheckConfirmation(kind);
        if (arguments.GetValue(options.PreviewOnly))
        {
            return await PreviewAsync(cancelled);
        }

        new OperationRules(options, arguments).Check();
        var workspace = arguments.Workspace();
        using var taken = StackLock.Take(workspace.Backend, workspace.RequireStack(arguments.GetValue(options.Stack)), _time);
        var stack = Open();
        await new PendingCreations(options, arguments).EditAsync(stack);
        var program = ProgramOf(stack);
        if (!arguments.GetValue(options.SkipPreview) && await RunAsync(stack, program, isPreview: true, cancelled) is var code and not 0)
        {
            return code;
        }

        return await RunAsync(stack, program, isPreview: false, cancelled);
    }

    private OpenStack Open()
    {
        var stack = OpenStack.Open(arguments.Workspace(), arguments.GetValue(options.Stack), arguments.GetValue(options.ConfigFile));
        var config = arguments.GetValue(options.Config) ?? [];
        foreach (var entry in config)
        {
            var parts = entry.Split('=', 2);
            stack.Settings.Set(parts[0], arguments.GetValue(options.ConfigPath), parts.Length == 2 ? parts[1] : "", secrets: null);
        }

        if (config.Length > 0)
        {
            stack.Settings.Save();
        }

        return stack;
    }

    private IProgram? ProgramOf(OpenStack stack) => kind == OperationKind.Update
        ? Programs.For(stack.Workspace.Project, _relay, arguments.GetValue(options.Client))
        : null;

    private async Task<int> RunAsync(OpenStack stack, IProgram? program, bool isPreview, CancellationToken cancelled)
    {
        await using var log = arguments.GetValue(options.EventLog) is { } path ? EventLog.To(path, _time) : null;
        _relay.Sinks = log is null ? [Display(stack, isPreview)] : [log, Display(stack, isPreview)];
        var project = stack.Workspace.Project;
        var services = new OperationServices(
            _relay,
            new FileSnapshotStore(stack.Workspace.Backend, stack.Name, stack.Checkpoint, _time),
            _time,
            new PluginLocator(project.Directory, project.Providers),
            project.ProgramDirectory,
            name => StackOutputs.ReadAsync(stack.Workspace, name));
        var start = _time.GetUtcNow();
        var state = stack.ReadState();
        var deployment = new DeploymentSettings(kind, options, arguments).Read(stack, state, isPreview) with { Imports = Imports(stack) };
        var result = await new Operation(services, kind, deployment).RunAsync(state, program, cancelled);
        if (!isPreview)
        {
            await RecordAsync(stack, start, result);
            await ConcludeDestroyAsync(stack, result);
        }

        return Finish(result);
    }

    private async Task ConcludeDestroyAsync(OpenStack stack, OperationResult result)
    {
        if (kind != OperationKind.Destroy || !result.HasSucceeded || arguments.GetValue(options.Json))
        {
            return;
        }

        if (arguments.GetValue(options.Remove) && result.State.Resources.IsEmpty)
        {
            stack.Workspace.Backend.Remove(stack.Name);
            stack.Settings.Delete();
            await Console.Out.WriteLineAsync("The resources in the stack have been deleted, and the history and configuration removed.");
            return;
        }

        await Console.Out.WriteLineAsync(
            "The resources in the stack have been deleted, but the history and configuration associated with the stack "
            + $"are still maintained. \nIf you want to remove the stack completely, run `pulumi stack rm {stack.Name.Stack}`.");
    }

    private int Finish(OperationResult result)
    {
        if (!result.HasSucceeded)
        {
            return ExitCodes.Error;
        }

        return arguments.GetValue(options.ExpectNoChanges) && result.HasChanges
            ? throw new EngineException("no changes were expected but changes occurred") { ExitCode = ExitCodes.UnexpectedChanges }
            : 0;
    }

    private async Task RecordAsync(OpenStack stack, DateTimeOffset start, OperationResult result)
    {
        var kindName = kind switch
        {
            OperationKind.Refresh => "refresh",
            OperationKind.Destroy => "destroy",
            OperationKind.Import => "import",
            _ => "update",
        };
        await new UpdateHistory(stack.Workspace.Backend, stack.Name).AddAsync(new UpdateRecord(
            kindName,
            arguments.GetValue(options.Message) ?? "",
            arguments.GetValue(options.ExecKind) ?? "",
            start,
            _time.GetUtcNow(),
            result.HasSucceeded,
            stack.Settings.All(secrets: null),
            result.Changes));
    }

    private IEventSink Display(OpenStack stack, bool isPreview)
    {
        if (arguments.GetValue(options.Json))
        {
            return isPreview
                ? new PreviewJson(Console.Out)
                {
                    ShowSames = arguments.GetValue(options.ShowSames),
                    ShowReplacementSteps = arguments.GetValue(options.ShowReplacementSteps),
                }
                : new EventLog(Console.Out.WriteLine, target: null, _time);
        }

        var (title, progress) = (kind, isPreview) switch
        {
            (OperationKind.Update, true) => ("Previewing update", "previewing update"),
            (OperationKind.Update, _) => ("Updating", "updating"),
            (OperationKind.Refresh, true) => ("Previewing refresh", "previewing refresh"),
            (OperationKind.Refresh, _) => ("Refreshing", "refreshing"),
            (OperationKind.Import, true) => ("Previewing import", "previewing import"),
            (OperationKind.Import, _) => ("Importing", "importing"),
            (_, true) => ("Previewing destroy", "previewing destroy"),
            _ => ("Destroying", "destroying"),
        };
        var words = new DisplayWords(title, progress, stack.Name.Stack, kind == OperationKind.Refresh);
        return new ProgressDisplay(Console.Out, words, _time)
        {
            ShowDiff = arguments.GetValue(options.Diff),
            ShowsOutputs = !arguments.GetValue(options.SuppressOutputs) && kind is OperationKind.Update,
        };
    }
}
