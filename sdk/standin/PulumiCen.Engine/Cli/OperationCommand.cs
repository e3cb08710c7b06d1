using System.Collections.Immutable;
using System.CommandLine;
using PulumiCen.Engine.Backend;
using PulumiCen.Engine.Display;
using PulumiCen.Engine.Events;
using PulumiCen.Engine.Execution;
using PulumiCen.Engine.Languages;
using PulumiCen.Engine.Planning;
using PulumiCen.Engine.Plugins;
using PulumiCen.Engine.Policies;

namespace PulumiCen.Engine.Cli;

/// <summary>Preview, up, refresh and destroy: what the four have in common.</summary>
/// <param name="kind">What is done.</param>
/// <param name="options">The command's options.</param>
/// <param name="arguments">What the user gave.</param>
internal sealed class OperationCommand(OperationKind kind, OperationOptions options, ParseResult arguments)
{
    private readonly TimeProvider _time = TimeProvider.System;

    public async Task<int> PreviewAsync(CancellationToken cancelled)
    {
        var stack = Open();
        return await RunAsync(stack, ProgramOf(stack), isPreview: true, cancelled);
    }

    /// <summary>Previews first, unless told not to, and goes on where the user has said yes.</summary>
    public async Task<int> PerformAsync(CancellationToken cancelled)
    {
        if (arguments.GetValue(options.PreviewOnly))
        {
            return await PreviewAsync(cancelled);
        }

        var isApproved = arguments.GetValue(options.Yes);
        var skipsPreview = arguments.GetValue(options.SkipPreview);
        if (!isApproved)
        {
            throw new EngineException("--yes or --preview-only must be passed: the stand-in for pulumi asks no questions");
        }

        using var taken = StackLock.Take(WorkspaceOf().Backend, WorkspaceOf().RequireStack(arguments.GetValue(options.Stack)), _time);
        var stack = Open();
        var program = ProgramOf(stack);
        if (!skipsPreview && await RunAsync(stack, program, isPreview: true, cancelled) is var code and not 0)
        {
            return code;
        }

        return await RunAsync(stack, program, isPreview: false, cancelled);
    }

    private Workspace WorkspaceOf() => arguments.Workspace();

    private OpenStack Open()
    {
        var stack = OpenStack.Open(WorkspaceOf(), arguments.GetValue(options.Stack), arguments.GetValue(options.ConfigFile));
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

    private EventRelay Relay { get; } = new();

    private IProgram? ProgramOf(OpenStack stack) => kind == OperationKind.Update
        ? Programs.For(stack.Workspace.Project, Relay, arguments.GetValue(options.Client))
        : null;

    private async Task<int> RunAsync(OpenStack stack, IProgram? program, bool isPreview, CancellationToken cancelled)
    {
        using var log = arguments.GetValue(options.EventLog) is { } path ? new EventLog(path, _time) : null;
        Relay.Sinks = log is null ? [Display(stack, isPreview)] : [log, Display(stack, isPreview)];
        var store = new FileSnapshotStore(stack.Workspace.Backend, stack.Name, stack.Checkpoint, _time);
        var project = stack.Workspace.Project;
        var services = new OperationServices(
            Relay,
            store,
            _time,
            new PluginLocator(project.Directory, project.Providers),
            project.ProgramDirectory,
            name => StackOutputs.ReadAsync(stack.Workspace, name));
        var start = _time.GetUtcNow();
        var operation = new Operation(services, kind, OptionsFor(stack, isPreview));
        var result = await operation.RunAsync(stack.ReadState(), program, cancelled);
        if (!isPreview)
        {
            await RecordAsync(stack, start, result);
            if (kind == OperationKind.Destroy && result.HasSucceeded && result.State.Resources.IsEmpty)
            {
                await Console.Out.WriteLineAsync(
                    "The resources in the stack have been deleted, but the history and configuration associated with the stack "
                    + $"are still maintained. \nIf you want to remove the stack completely, run `pulumi stack rm {stack.Name.Stack}`.");
            }
        }

        return Finish(result);
    }

    private int Finish(OperationResult result)
    {
        if (!result.HasSucceeded)
        {
            return CommandExtensions.Failed;
        }

        if (arguments.GetValue(options.ExpectNoChanges) && result.HasChanges)
        {
            throw new EngineException("no changes were expected but changes occurred");
        }

        return 0;
    }

    private async Task RecordAsync(OpenStack stack, DateTimeOffset start, OperationResult result)
    {
        var kindName = kind switch { OperationKind.Refresh => "refresh", OperationKind.Destroy => "destroy", _ => "update" };
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

    private DeploymentOptions OptionsFor(OpenStack stack, bool isPreview)
    {
        var replace = arguments.GetValue(options.Replace) ?? [];
        var targetReplace = arguments.GetValue(options.TargetReplace) ?? [];
        var targets = arguments.GetValue(options.Targets) ?? [];
        return new DeploymentOptions
        {
            Stack = stack.Name.Stack,
            Project = stack.Name.Project,
            IsPreview = isPreview,
            Parallel = arguments.GetValue(options.Parallel) is { } parallel and > 0 ? parallel : Environment.ProcessorCount * 4,
            Targets = new UrnPatterns([.. targets, .. targetReplace]),
            TargetDependents = arguments.GetValue(options.TargetDependents),
            Replace = new UrnPatterns([.. replace, .. targetReplace]),
            IsRefresh = kind == OperationKind.Refresh,
            Refresh = arguments.GetValue(options.Refresh),
            ContinueOnError = arguments.GetValue(options.ContinueOnError),
            Config = stack.Config,
            PolicyPacks = PolicyPacks(),
        };
    }

    private ImmutableArray<PolicyPackOptions> PolicyPacks()
    {
        var packs = arguments.GetValue(options.PolicyPacks) ?? [];
        var configs = arguments.GetValue(options.PolicyPackConfigs) ?? [];
        return configs.Length == 0 || configs.Length == packs.Length
            ? [.. packs.Select((pack, index) => new PolicyPackOptions(pack, configs.ElementAtOrDefault(index)))]
            : throw new EngineException(
                "the number of \"--policy-pack-config\" flags must match the number of \"--policy-pack\" flags, or there must be none");
    }

    private IEventSink Display(OpenStack stack, bool isPreview)
    {
        if (isPreview && arguments.GetValue(options.Json))
        {
            return new PreviewJson(Console.Out);
        }

        var (title, progress) = (kind, isPreview) switch
        {
            (OperationKind.Update, true) => ("Previewing update", "previewing update"),
            (OperationKind.Update, _) => ("Updating", "updating"),
            (OperationKind.Refresh, true) => ("Previewing refresh", "previewing refresh"),
            (OperationKind.Refresh, _) => ("Refreshing", "refreshing"),
            (_, true) => ("Previewing destroy", "previewing destroy"),
            _ => ("Destroying", "destroying"),
        };
        var words = new DisplayWords(title, progress, stack.Name.Stack, kind == OperationKind.Refresh);
        return new ProgressDisplay(Console.Out, words, _time) { ShowDiff = arguments.GetValue(options.Diff) };
    }
}
