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
    Import,
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
    /// <exception cref="EngineException">A policy pack couldn't be started: what it would judge isn't done without it.</exception>
    public async Task<OperationResult> RunAsync(Snapshot start, IProgram? program, CancellationToken cancelled)
    {
        try
        {
            return await PerformAsync(start, program, cancelled);
        }
        finally
        {
            // Whatever happened, and whatever providers had to say when they ended.
            services.Events.Publish(new CancelEvent());
        }
    }

    private async Task<OperationResult> PerformAsync(Snapshot start, IProgram? program, CancellationToken cancelled)
    {
        var clock = Stopwatch.StartNew();
        var events = services.Events;
        Deployment? deployment = null;
        await using var host = await EngineHost.StartAsync(
            events, () => deployment ?? throw new EngineException("the deployment hasn't begun"));
        await using var policies = new PolicyPacks();
        await StartAsync(policies, host.Address);
        events.Publish(new PreludeEvent(options.Config.ToImmutableSortedDictionary(
            entry => entry.Key, entry => entry.Value.IsSecret ? "[secret]" : entry.Value.Value, StringComparer.Ordinal)));
        await using var registry = new ProviderRegistry((package, version) => StartAsync(package, version, host.Address, events));
        using (deployment = new Deployment(options, start, registry, events, services.Store, services.Time, cancelled) { Policies = policies })
        {
            await using var cancelling = cancelled.Register(() => _ = registry.CancelAsync());
            await RunAsync(deployment, start, program, host.Address, cancelled);
            var isViolated = await AnalyzeAsync(policies, deployment, cancelled);
            var hasFailed = deployment.HasFailed || isViolated;
            Conclude(deployment.IsToldAsFailed || isViolated, deployment.FailureReason, hasFailed, cancelled.IsCancellationRequested);
            var hasSucceeded = !hasFailed && !cancelled.IsCancellationRequested;
            events.Publish(new SummaryEvent(options.IsPreview, hasSucceeded, clock.Elapsed, deployment.Changes)
            {
                MayBeCorrupt = deployment.MayBeCorrupt,
                PolicyPacks = policies.Versions,
            });
            return new OperationResult(hasSucceeded, deployment.Changes, deployment.Current);
        }
    }

    /// <summary>Says in a few words that it went wrong, where not all has been said.</summary>
    private void Conclude(bool isToldAsFailed, string reason, bool hasFailed, bool isCancelled)
    {
        var operation = options.IsPreview ? "preview" : "update";
        if (isToldAsFailed)
        {
            services.Events.Error("", reason.Length == 0 ? $"{operation} failed" : $"{operation} failed: {reason}");
        }
        else if (isCancelled && !hasFailed)
        {
            services.Events.Error("", $"{operation} canceled");
        }
    }

    private async Task RunAsync(
        Deployment deployment, Snapshot start, IProgram? program, string address, CancellationToken cancelled)
    {
        if (kind == OperationKind.Import)
        {
            await deployment.ImportAsync();
            return;
        }

        if (kind == OperationKind.Refresh || options.Refresh)
        {
            await deployment.RefreshAsync();
        }
        else if (start.Resources.Any(resource => resource.RefreshBeforeUpdate))
        {
            await deployment.RefreshWhereAskedForAsync();
        }
        else if (!options.IsPreview)
        {
            WarnOfPending(start);
        }

        deployment.CheckReplaced();
        if (deployment.HasFailed || kind == OperationKind.Refresh)
        {
            return;
        }

        var running = program is null || kind == OperationKind.Destroy
            ? CompleteAsync(deployment)
            : RunProgramAsync(deployment, program, new ProgramContext(options, address, address), cancelled);
        await deployment.RunAsync();
        await running;
    }

    /// <summary>Starts the policy packs before anything else. A refresh and a destroy make no stack to judge.</summary>
    private async Task StartAsync(PolicyPacks policies, string address)
    {
        foreach (var pack in kind == OperationKind.Update ? options.PolicyPacks : [])
        {
            services.Events.Publish(new PolicyLoadEvent());
            await policies.AddAsync(PolicyPack.StartAsync(pack, options, address, services.Events, services.Time));
        }
    }

    /// <summary>The stack in the end, deletions and all. Nothing is asked where a step or a check has failed.</summary>
    private async Task<bool> AnalyzeAsync(PolicyPacks policies, Deployment deployment, CancellationToken cancelled)
    {
        if (kind != OperationKind.Update || deployment.IsIncomplete || cancelled.IsCancellationRequested)
        {
            return false;
        }

        try
        {
            var stackUrn = Urns.Create(options.Stack, options.Project, "", Urns.StackType, $"{options.Project}-{options.Stack}");
            return await policies.AnalyzeAsync(deployment.Resources.States, stackUrn, services.Events);
        }
        catch (EngineException error)
        {
            services.Events.Error("", error.Message);
            return true;
        }
    }

    private static Task CompleteAsync(Deployment deployment)
    {
        deployment.Complete(hasSucceeded: true);
        return Task.CompletedTask;
    }

    private async Task RunProgramAsync(
        Deployment deployment, IProgram program, ProgramContext context, CancellationToken cancelled)
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
        if (!string.IsNullOrEmpty(error) && !deployment.HasFailed)
        {
            services.Events.Error("", error);
        }

        deployment.Complete(hasSucceeded: error is null);
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

    private void WarnOfPending(Snapshot start)
    {
        if (start.PendingOperations.IsEmpty)
        {
            return;
        }

        var lines = start.PendingOperations.Select(operation => $"  * {operation.Resource.Urn}, interrupted while {operation.Type}\n");
        services.Events.Warning(
            "",
            $"Attempting to deploy or update resources with {start.PendingOperations.Length} pending operations from previous deployment.\n"
            + string.Concat(lines)
            + "These resources are in an unknown state because the run was interrupted while waiting for changes to these "
            + "resources to complete. Check in the cloud whether the operations listed were completed.\n\n"
            + "Once you know, repair the stack using `pulumi refresh`, which reads the state from the provider and clears pending "
            + "operations; pending creations it clears with `--clear-pending-creates`.");
    }
}
