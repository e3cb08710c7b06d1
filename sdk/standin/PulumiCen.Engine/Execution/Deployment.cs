using System.Collections.Immutable;
using System.Threading.Channels;
using PulumiCen.Engine.Events;
using PulumiCen.Engine.Monitor;
using PulumiCen.Engine.Planning;
using PulumiCen.Engine.Plugins;
using PulumiCen.Engine.Policies;
using PulumiCen.Engine.State;
using PulumiCen.Engine.Steps;
using PulumiCen.Protocol;

namespace PulumiCen.Engine.Execution;

/// <summary>
/// One preview, update, refresh or destroy. Registrations are planned one at a time in the order in which they come; the
/// steps run beside that, and deletions after all else.
/// </summary>
internal sealed partial class Deployment : IDisposable
{
    private readonly DeploymentOptions _options;
    private readonly IEventSink _events;
    private readonly SnapshotRecorder _recorder;
    private readonly StepContext _context;
    private readonly StepExecutor _executor;
    private readonly Channel<SourceEvent> _source = Channel.CreateUnbounded<SourceEvent>();
    private readonly List<Task> _chains = [];
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HashSet<string> _skipped = new(StringComparer.Ordinal);
    private Snapshot _start;
    private StepGenerator? _generator;
    private OutputsEvent? _stackOutputs;
    private bool _hasBailed;

    public Deployment(
        DeploymentOptions options,
        Snapshot start,
        ProviderRegistry registry,
        IEventSink events,
        ISnapshotStore store,
        TimeProvider time,
        CancellationToken cancelled)
    {
        (_options, _events, _start, Registry) = (options, events, start, registry);
        _recorder = new SnapshotRecorder(start, store, options.IsPreview);
        _context = new StepContext(options.IsPreview, registry, time)
        {
            Hooks = Hooks = new ResourceHooks(Callbacks, events, options.IsPreview),
            IgnoreProtect = options.IgnoreProtect,
        };
        _executor = new StepExecutor(options, _context, events, _recorder, cancelled);
        _context.OnLateFailure = _executor.FailLate;
        registry.UseState(start.Resources);
    }

    public DeploymentOptions Options => _options;

    /// <summary>The policy packs that are asked about each resource.</summary>
    public PolicyPacks Policies { get; init; } = new();

    public ProviderRegistry Registry { get; }

    /// <summary>The functions that the program serves.</summary>
    public CallbackClients Callbacks { get; } = new();

    /// <summary>The program's hooks.</summary>
    public ResourceHooks Hooks { get; }

    /// <summary>What the program has registered, by URN.</summary>
    public ResourceTable Resources { get; } = new();

    public ImmutableSortedDictionary<string, int> Changes => _executor.Counter.Counts;

    /// <summary>The state as it is now.</summary>
    public Snapshot Current => _recorder.Current;

    /// <summary>Whether the deployment has an error.</summary>
    public bool HasFailed => _hasBailed || _executor.HasFailed || (_generator?.HasErrors ?? false);

    /// <summary>Whether a summary of what went wrong is still to be told: who bails out has told all.</summary>
    public bool IsToldAsFailed => !_hasBailed && HasFailed;

    /// <summary>Whether something wasn't done for an error.</summary>
    public bool IsIncomplete => _hasBailed || _executor.HasFailed;

    /// <summary>Why it failed, where that is said again in the end.</summary>
    public string FailureReason { get; private set; } = "";

    /// <summary>Whether nobody knows what became of a resource.</summary>
    public bool MayBeCorrupt => _executor.MayBeCorrupt;

    /// <summary>Ends when nothing more can be registered.</summary>
    public Task Ended => _ended.Task;

    public void Dispose()
    {
        _executor.Dispose();
        Callbacks.Dispose();
    }

    /// <summary>Hands an event to the deployment.</summary>
    /// <exception cref="DeploymentEndedException">The deployment has ended.</exception>
    public void Post(SourceEvent sourceEvent)
    {
        if (!_source.Writer.TryWrite(sourceEvent))
        {
            throw new DeploymentEndedException();
        }
    }

    /// <summary>Waits for what becomes of an event.</summary>
    /// <exception cref="DeploymentEndedException">Nothing does: the deployment has ended before.</exception>
    public async Task<T> WaitAsync<T>(Task<T> done)
    {
        await WaitAsync((Task)done);
        return await done;
    }

    /// <summary>Waits for what becomes of an event.</summary>
    /// <exception cref="DeploymentEndedException">Nothing does: the deployment has ended before.</exception>
    public async Task WaitAsync(Task done)
    {
        if (await Task.WhenAny(done, _ended.Task) != done)
        {
            throw new DeploymentEndedException();
        }

        await done;
    }

    /// <summary>Says that the program has registered all that it wants, and waits until all is done: hooks may still be called.</summary>
    public async Task ShutDownAsync()
    {
        _source.Writer.TryComplete();
        await Ended;
    }

    /// <summary>Says that the program has ended, well or not.</summary>
    public void Complete(bool hasSucceeded)
    {
        // A program that fails because everything ends tells nothing new.
        if (!hasSucceeded && !_executor.Stopped.IsCancellationRequested)
        {
            Bail();
        }

        _source.Writer.TryComplete();
    }

    /// <summary>Fails where the user wants something replaced that isn't there.</summary>
    public void CheckReplaced()
    {
        if (!AreThere(_options.Replace))
        {
            Bail();
        }
    }

    /// <summary>Plans and runs what the program asks for, until it ends or fails.</summary>
    public async Task RunAsync()
    {
        var generator = _generator = new StepGenerator(_options, _context, _events, new OldResources(_start.Resources), Policies);
        using var stopping = _executor.Stopped.Register(() =>
        {
            _source.Writer.TryComplete();
            _ended.TrySetResult();
        });
        await foreach (var sourceEvent in _source.Reader.ReadAllAsync())
        {
            if (!_executor.Stopped.IsCancellationRequested)
            {
                await HandleAsync(generator, sourceEvent);
            }
        }

        await Task.WhenAll(_chains);
        if (!_hasBailed && !_executor.Stopped.IsCancellationRequested)
        {
            var areThere = AreThere(_options.Targets);
            await DeleteAsync(generator);
            _hasBailed |= !areThere;
        }

        await FinishStackAsync();
        await _recorder.SaveAsync();
        _ended.TrySetResult();
    }

    /// <summary>Whether resources that the user names are in the stack, or made now; says so where not.</summary>
    private bool AreThere(UrnPatterns named)
    {
        var all = _start.Resources.Select(resource => resource.Urn).ToHashSet(StringComparer.Ordinal);
        all.UnionWith(_generator?.Seen ?? ImmutableHashSet<string>.Empty);
        var missing = named.Literals.Where(urn => !all.Contains(urn)).ToArray();
        foreach (var urn in missing)
        {
            // A shell that has replaced a variable leaves no dollar sign.
            var hint = urn.Contains('$', StringComparison.Ordinal) ? "" : " Did you forget to escape $ in your shell?";
            _events.Error("", $"Target '{urn}' could not be found in the stack.{hint}");
        }

        return missing.Length == 0;
    }

    private async Task HandleAsync(StepGenerator generator, SourceEvent sourceEvent)
    {
        try
        {
            switch (sourceEvent)
            {
                case RegisterEvent register:
                    await StartAsync(register, await generator.RegisterAsync(register.Goal));
                    break;
                case ContinueEvent next:
                    await StartAsync(next.Origin, await next.Continue(next.Imported));
                    break;
                case ReadEvent read:
                    await StartAsync(read, generator.Read(read.Goal));
                    break;
                case OutputsEvent outputs:
                    await RegisterOutputsAsync(outputs);
                    break;
            }
        }
        catch (BailException)
        {
            Bail();
        }
        catch (Exception error) when (error is ProviderException or EngineException)
        {
            _events.Error(UrnOf(sourceEvent), error.Message);
            Bail();
        }
    }

    private async Task StartAsync(RegisterEvent register, Plan plan)
    {
        if (IsSkipped(plan))
        {
            register.Done.TrySetResult(new Registered(plan.State, RegistrationResult.Skipped));
            return;
        }

        Track(FinishAsync(register, plan, await _executor.StartAsync(plan.Steps)));
    }

    private async Task StartAsync(ReadEvent read, Plan plan)
    {
        if (IsSkipped(plan))
        {
            read.Done.TrySetResult(new Registered(plan.State, RegistrationResult.Skipped));
            return;
        }

        Track(FinishAsync(read, plan, await _executor.StartAsync(plan.Steps)));
    }

    /// <summary>Whether it needs something whose step failed, while others go on.</summary>
    private bool IsSkipped(Plan plan)
    {
        _skipped.UnionWith(_executor.Failed.Select(step => step.Urn));
        if (_skipped.Count == 0 || !plan.State.AllDependencies.Any(_skipped.Contains))
        {
            return false;
        }

        _skipped.Add(plan.State.Urn);
        return true;
    }

    private void Track(Task chain)
    {
        _chains.RemoveAll(done => done.IsCompletedSuccessfully);
        _chains.Add(chain);
    }

    private async Task FinishAsync(RegisterEvent register, Plan plan, Task<bool> running)
    {
        if (!await running)
        {
            // Nobody waits for it any more where everything ends.
            if (_executor.FailureMode == FailureMode.Continue)
            {
                register.Done.TrySetResult(new Registered(plan.State, RegistrationResult.Failed));
            }

            return;
        }

        var state = plan.Steps.LastOrDefault(step => step is not ReplaceStep)?.New ?? plan.State;
        if (plan.Continue is { } next)
        {
            _source.Writer.TryWrite(new ContinueEvent(register, state, next));
            return;
        }

        if (plan.Steps.Count > 0 && !plan.IsUnknown)
        {
            Resources.Set(state, plan.Steps[^1]);
        }

        register.Done.TrySetResult(new Registered(state, IsUnknown: plan.IsUnknown));
    }

    private async Task FinishAsync(ReadEvent read, Plan plan, Task<bool> running)
    {
        if (await running)
        {
            var state = plan.Steps[0].New!;
            Resources.Set(state, plan.Steps[0]);
            read.Done.TrySetResult(new Registered(state));
        }
        else if (_executor.FailureMode == FailureMode.Continue)
        {
            read.Done.TrySetResult(new Registered(plan.State, RegistrationResult.Failed));
        }
    }

    private async Task RegisterOutputsAsync(OutputsEvent outputs)
    {
        if (Resources.Find(outputs.Urn) is not { } registered)
        {
            // Of one that isn't made now there is nothing to keep.
            if (_generator!.Seen.Contains(outputs.Urn))
            {
                outputs.Done.TrySetResult();
                return;
            }

            throw new EngineException($"cannot complete a resource '{outputs.Urn}' whose registration isn't pending");
        }

        if (string.Equals(registered.State.Type, Urns.StackType, StringComparison.Ordinal))
        {
            _stackOutputs = outputs;
        }
        else
        {
            await SetOutputsAsync(registered.State, registered.Step, outputs.Outputs);
            await RunComponentHooksAsync(registered.Step, registered.State with { Outputs = outputs.Outputs });
        }

        outputs.Done.TrySetResult();
    }

    /// <summary>
    /// Sets the stack's outputs after all else, when it is known whether all went well: where it didn't, an output that
    /// isn't there may just not have been reached, and keeps its old value.
    /// </summary>
    private async Task FinishStackAsync()
    {
        if (_stackOutputs is not { } outputs || Resources.Find(outputs.Urn) is not { } registered)
        {
            return;
        }

        var isDone = !HasFailed && !_executor.Stopped.IsCancellationRequested;
        var kept = isDone || registered.Step.Old is not { } old ? PropertyMap.Empty : old.Outputs;
        await SetOutputsAsync(registered.State, registered.Step, PropertyMap.From(kept.Concat(outputs.Outputs)));
    }

    private async Task SetOutputsAsync(ResourceState registered, Step step, PropertyMap outputs)
    {
        var state = registered with { Outputs = outputs };
        Resources.Set(state, step);
        await _recorder.ChangeAsync(registered, state);
        _events.Publish(new ResourceOutputsEvent(step.Metadata(step.Op) with { New = state }, _options.IsPreview));
    }

    // A component is done when it has its outputs.
    private Task RunComponentHooksAsync(Step step, ResourceState state) => step switch
    {
        _ when state.Custom => Task.CompletedTask,
        CreateStep => _context.RunAfterAsync(ResourceHooks.AfterCreate, null, state),
        UpdateStep => _context.RunAfterAsync(ResourceHooks.AfterUpdate, step.Old, state),
        _ => Task.CompletedTask,
    };

    private async Task DeleteAsync(StepGenerator generator)
    {
        try
        {
            var (kept, deleted) = await generator.DeletesAsync(_executor.Replaced);
            if (kept.Count > 0 && !await await _executor.StartAsync(kept))
            {
                return;
            }

            foreach (var group in deleted)
            {
                // What a resource needs that couldn't be deleted stays, too.
                var needed = NeededByFailed();
                await _executor.RunAllAsync(group.Where(step => !needed.Contains(step.Urn)));
            }
        }
        catch (BailException)
        {
            // Nothing has been deleted yet, and the rest is done: it only remains to say that it failed.
        }
        catch (Exception error) when (error is ProviderException or EngineException)
        {
            _events.Error("", error.Message);
            Bail();
        }
    }

    private IReadOnlySet<string> NeededByFailed()
    {
        var failed = _executor.Failed.Where(step => step.Old is not null).Select(step => step.Urn).ToHashSet(StringComparer.Ordinal);
        if (failed.Count == 0)
        {
            return failed;
        }

        return new OldResources(_start.Resources).DependenciesOf(failed);
    }

    private void Bail()
    {
        _hasBailed = true;
        _executor.Stop();
    }

    private string UrnOf(SourceEvent sourceEvent) => sourceEvent switch
    {
        RegisterEvent { Goal: var goal } => Urns.Create(_options.Stack, _options.Project, goal.Parent, goal.Type, goal.Name),
        OutputsEvent outputs => outputs.Urn,
        ContinueEvent next => next.Imported.Urn,
        _ => "",
    };
}
