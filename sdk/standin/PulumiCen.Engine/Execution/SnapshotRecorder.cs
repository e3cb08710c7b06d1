using System.Collections.Immutable;
using PulumiCen.Engine.State;
using PulumiCen.Engine.Steps;

namespace PulumiCen.Engine.Execution;

/// <summary>
/// Follows the steps and keeps the state true at each moment: before a step, that it is running; after it, what it did.
/// </summary>
internal sealed class SnapshotRecorder(Snapshot initial, ISnapshotStore store, bool isPreview)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ResourceState, ResourceState?> _changed = [];
    private readonly HashSet<ResourceState> _gone = [];
    private readonly LinkedList<ResourceState> _news = [];
    private readonly Dictionary<ResourceState, LinkedListNode<ResourceState>> _nodes = [];
    private readonly List<(Step Step, PendingOperation Operation)> _running = [];
    private readonly List<PendingOperation> _unknownCreations =
        [.. initial.PendingOperations.Where(operation => string.Equals(operation.Type, PendingOperation.Creating, StringComparison.Ordinal))];

    private Snapshot _start = initial;
    private Task _saving = Task.CompletedTask;
    private bool _isSaveQueued;
    private TaskCompletionSource _nextSave = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Told once that the state can't be written, before whoever waits for it goes on.</summary>
    public Action<Exception> OnFailure { get; set; } = _ => { };

    /// <summary>Whether the state couldn't be written.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>The state as it is now.</summary>
    public Snapshot Current
    {
        get
        {
            lock (_lock)
            {
                return Take();
            }
        }
    }

    public Task BeginAsync(Step step)
    {
        if (step.PendingOperation is not { } operation || isPreview)
        {
            return Task.CompletedTask;
        }

        lock (_lock)
        {
            _running.Add((step, new PendingOperation((step.New ?? step.Old)!, operation)));
        }

        return SaveAsync();
    }

    public Task EndAsync(Step step, bool hasSucceeded, bool isPartial)
    {
        lock (_lock)
        {
            _running.RemoveAll(running => running.Step == step);
            if (hasSucceeded || isPartial)
            {
                Apply(step);
            }
        }

        // Unchanged resources are written with the next change, or at the end.
        return step.Op == StepOp.Same || step.Op == StepOp.Replace ? Task.CompletedTask : SaveAsync();
    }

    /// <summary>Gives a resource of this deployment its outputs.</summary>
    public Task ChangeAsync(ResourceState before, ResourceState after)
    {
        lock (_lock)
        {
            Replace(before, after);
        }

        return SaveAsync();
    }

    /// <summary>Says what a refresh made of a resource of the state; null if it is gone.</summary>
    public void Rebase(ResourceState before, ResourceState? after)
    {
        lock (_lock)
        {
            _changed[before] = after;
        }
    }

    /// <summary>Takes a refreshed state as the one that the steps to come start from.</summary>
    public void StartFrom(Snapshot snapshot)
    {
        lock (_lock)
        {
            _changed.Clear();
            _start = snapshot;
        }
    }

    /// <summary>Writes the state, and what else waits to be written, once.</summary>
    public Task SaveAsync()
    {
        if (isPreview)
        {
            return Task.CompletedTask;
        }

        lock (_lock)
        {
            if (!_isSaveQueued)
            {
                _isSaveQueued = true;
                _saving = SaveAfterAsync(_saving, _nextSave);
            }

            return _nextSave.Task;
        }
    }

    private async Task SaveAfterAsync(Task running, TaskCompletionSource done)
    {
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        Snapshot snapshot;
        lock (_lock)
        {
            // Whoever comes from now on has to wait for the next one.
            _isSaveQueued = false;
            _nextSave = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            snapshot = Take();
        }

        try
        {
            await store.SaveAsync(snapshot);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            if (!HasFailed)
            {
                HasFailed = true;
                OnFailure(error);
            }
        }

        done.SetResult();
    }

    private void Apply(Step step)
    {
        if (step.Superseded is { } superseded)
        {
            _changed[superseded.Original] = superseded.Marked;
        }

        switch (step)
        {
            case RefreshStep:
                _changed[step.Old!] = step.New;
                break;
            case DeleteStep delete:
                Delete(delete);
                break;
            case RemovePendingReplaceStep:
                _gone.Add(step.Old!);
                break;
            case SkippedCreateStep or ReplaceStep:
                break;
            case ImportStep:
                Add(step.New!);
                break;
            case PlannedImportStep or ReadStep { Superseded: not null }:
                Add(step.New!);
                break;
            case CreateStep create:
                if (create is { Original: { } original, Superseded: null })
                {
                    _gone.Add(original);
                }

                Add(step.New!);
                break;
            default:
                Replace(step.Old, step.New!);
                break;
        }
    }

    private void Delete(DeleteStep step)
    {
        // Between being deleted and made anew it stays, so that a stop in between is known.
        if (step.Op == StepOp.DeleteReplaced && !step.Old!.Delete)
        {
            _changed[step.Original] = step.Original with { PendingReplacement = true };
        }
        else
        {
            _gone.Add(step.Original);
        }
    }

    private void Replace(ResourceState? before, ResourceState after)
    {
        if (before is not null && _nodes.Remove(before, out var node))
        {
            node.Value = after;
            _nodes[after] = node;
            return;
        }

        if (before is not null)
        {
            _gone.Add(before);
        }

        Add(after);
    }

    private void Add(ResourceState state) => _nodes[state] = _news.AddLast(state);

    private Snapshot Take()
    {
        var resources = ImmutableArray.CreateBuilder<ResourceState>(_news.Count + _start.Resources.Length);
        resources.AddRange(_news);
        foreach (var resource in _start.Resources.Where(resource => !_gone.Contains(resource)))
        {
            if (_changed.GetValueOrDefault(resource, resource) is { } current)
            {
                resources.Add(current);
            }
        }

        return new Snapshot(
            resources.DrainToImmutable(), [.. _unknownCreations, .. _running.Select(running => running.Operation)]);
    }
}
