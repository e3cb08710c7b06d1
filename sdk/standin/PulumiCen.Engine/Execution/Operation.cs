using System.Collections.Immutable;
using System.Diagnostics;
using PulumiCen.Engine.Events;
using PulumiCen.Engine.Monitor;
using PulumiCen.Engine.Planning;
using PulumiCen.Engine.Plugins;
using PulumiCen.Engine.Policies;
using PulumiCen.Engine.State;

namespace PulumiCen.Engine.Execution;

/// <summary>What can be done with a stack.</summary>
internal enum OperationKind
{
    Update,
    Refresh,
    Destroy,
}

/// <summary>What an operation works with.</summary>
internal sealed record OperationServices(
    IEventSink Events,
    ISnapshotStore Store,
    TimeProvider Time,
    PluginLocator Plugins,
    string WorkingDirectory,
    Func<string, Task<Protocol.PropertyMap>> ReadStack);

/// <summary>How an operation ended.</summary>
internal sealed record OperationResult(bool HasSucceeded, ImmutableSortedDictionary<string, int> Changes, Snapshot State)
{
    /// <summary>Whether anything was, or would be, changed.</summary>
    public bool HasChanges => Changes.Any(change =>
        change.Key is not ("same" or "read" or "discard" or "read-replacement") && change.Value > 0);
}

/// <summary>
/// Runs one operation from its first event to its last: serves the program and the providers, runs the program where
/// there is one to run, and ends the providers.
/// </summary>
internal sealed class Operation(OperationServices services, OperationKind kind, DeploymentOptions options)
{
    /// <summary>How long a program may take to end once the deployment has.</summary>
    private static readonly TimeSpan ProgramGrace = TimeSpan.FromSeconds(10);

    /// <param name="start">The stack's state.</param>
    /// <param name="program">The program of an update.</param>
    /// <param name="cancelled">Ends the operation: no further step begins, and providers are asked to give up.</param>
    public async Task<OperationResult> RunAsync(Snapshot start, IProgram? program, CancellationToken cancelled)
    {
        var clock = Stopwatch.StartNew();
        var events = new ErrorWatch(services.Events);
        var config = options.Config.ToImmutableSortedDictionary(
            entry => entry.Key, entry => entry.Value.IsSecret ? "[secret]" : entry.Value.Value, StringComparer.Ordinal);
        events.Publish(new PreludeEvent(config));
        WarnOfPending(start, events);
        Deployment? deployment = null;
        await using var host = await EngineHost.StartAsync(
            events, () => deployment ?? throw new EngineException("the deployment hasn't begun"));
        await using var policies = new PolicyPacks();
        await using var registry = new ProviderRegistry((package, version) => StartAsync(package, version, host.Address, events));
        using (deployment = new Deployment(options, start, registry, events, services.Store, services.Time, cancelled) { Policies = policies })
        {
            await using var cancelling = cancelled.Register(() => _ = registry.CancelAsync());
            if (await StartAsync(policies, host.Address, events))
            {
                await RunAsync(deployment, program, host.Address, events, cancelled);
                await AnalyzeAsync(policies, deployment, events);
            }

            var hasSucceeded = !deployment.HasFailed && !events.HasErrors && !events.HasViolations && !cancelled.IsCancellationRequested;
            if (cancelled.IsCancellationRequested)
            {
                events.Error("", "update canceled");
            }

            events.Publish(new SummaryEvent(options.IsPreview, hasSucceeded, clock.Elapsed, deployment.Changes));
            events.Publish(new CancelEvent());
            return new OperationResult(hasSucceeded, deployment.Changes, deployment.Current);
        }
    }

    private async Task RunAsync(
        Deployment deployment, IProgram? program, string address, ErrorWatch events, CancellationToken cancelled)
    {
        if (kind == OperationKind.Refresh || options.Refresh)
        {
            await deployment.RefreshAsync();
        }
        else if (kind == OperationKind.Update)
        {
            await deployment.RefreshWhereAskedForAsync();
        }

        if (!deployment.HasFailed && kind != OperationKind.Refresh)
        {
            var context = new ProgramContext(options, address, address);
            var running = program is null || kind == OperationKind.Destroy
                ? CompleteAsync(deployment)
                : RunProgramAsync(deployment, program, context, events, cancelled);
            await deployment.RunAsync();
            await running;
        }

        if (deployment.HasStepFailed)
        {
            events.Error("", options.IsPreview ? "preview failed" : "update failed");
        }
    }

    /// <summary>Starts the policy packs before anything else: what they would judge is not to be done without them.</summary>
    private async Task<bool> StartAsync(PolicyPacks policies, string address, ErrorWatch events)
    {
        try
        {
            // A refresh and a destroy make no stack to judge.
            foreach (var pack in kind == OperationKind.Update ? options.PolicyPacks : [])
            {
                await policies.AddAsync(PolicyPack.StartAsync(pack, options, address, events, services.Time));
            }

            return true;
        }
        catch (EngineException error)
        {
            events.Error("", error.Message);
            return false;
        }
    }

    /// <summary>The stack in the end, deletions and all. Nothing is asked where a step or a check has failed.</summary>
    private async Task AnalyzeAsync(PolicyPacks policies, Deployment deployment, ErrorWatch events)
    {
        if (deployment.HasFailed || events.HasErrors)
        {
            return;
        }

        try
        {
            var stackUrn = Urns.Create(options.Stack, options.Project, "", Urns.StackType, $"{options.Project}-{options.Stack}");
            await policies.AnalyzeAsync(deployment.Resources.States, stackUrn, events);
        }
        catch (EngineException error)
        {
            events.Error("", error.Message);
        }
    }

    private static Task CompleteAsync(Deployment deployment)
    {
        deployment.Complete(hasSucceeded: true);
        return Task.CompletedTask;
    }

    private async Task RunProgramAsync(
        Deployment deployment, IProgram program, ProgramContext context, ErrorWatch events, CancellationToken cancelled)
    {
        using var kill = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        _ = KillLaterAsync(deployment, kill);
        string? error;
        try
        {
            error = await Task.Run(() => program.RunAsync(context, kill.Token), CancellationToken.None);
        }
        catch (EngineException failure)
        {
            error = failure.Message;
        }

        // A program whose registrations the engine has refused fails for no reason of its own.
        if (!string.IsNullOrEmpty(error) && !deployment.HasFailed && !events.HasErrors)
        {
            events.Error("", error);
        }

        deployment.Complete(hasSucceeded: error is null && !events.HasErrors);
        await kill.CancelAsync();
    }

    private async Task KillLaterAsync(Deployment deployment, CancellationTokenSource kill)
    {
        try
        {
            await deployment.Ended.WaitAsync(kill.Token);
            await Task.Delay(ProgramGrace, services.Time, kill.Token);
            await kill.CancelAsync();
        }
        catch (Exception error) when (error is OperationCanceledException or ObjectDisposedException)
        {
            // The program has ended before.
        }
    }

    private async Task<IProvider> StartAsync(string package, string version, string address, IEventSink events)
    {
        if (string.Equals(package, BuiltinProvider.Package, StringComparison.Ordinal))
        {
            return new BuiltinProvider(services.ReadStack);
        }

        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["PULUMI_PROJECT"] = options.Project };
        return await Provider.StartAsync(
            services.Plugins.Find(package, version),
            new ProviderProcessOptions(address, services.WorkingDirectory, environment),
            events,
            services.Time);
    }

    private static void WarnOfPending(Snapshot start, ErrorWatch events)
    {
        if (start.PendingOperations.IsEmpty)
        {
            return;
        }

        var lines = start.PendingOperations.Select(operation => $"  * {operation.Resource.Urn}, interrupted while {operation.Type}\n");
        events.Warning(
            "",
            $"Attempting to deploy or update resources with {start.PendingOperations.Length} pending operations from previous deployment.\n"
            + string.Concat(lines)
            + "These operations were running when the last update was interrupted; whether they were completed is unknown. "
            + "Check it in the cloud, or run `pulumi refresh`.");
    }
}
