using System.Collections.Concurrent;
using PulumiCen.Engine.Events;
using PulumiCen.Engine.Planning;
using PulumiCen.Engine.Plugins;
using PulumiCen.Engine.State;
using PulumiCen.Engine.Steps;

namespace PulumiCen.Engine.Execution;

/// <summary>Runs steps, as many at once as allowed, and tells of each.</summary>
internal sealed class StepExecutor : IDisposable
{
    private readonly DeploymentOptions _options;
    private readonly StepContext _context;
    private readonly IEventSink _events;
    private readonly SnapshotRecorder _recorder;
    private readonly SemaphoreSlim _slots;
    private readonly ConcurrentDictionary<ResourceState, byte> _replaced = new();
    private readonly ChangeCounter _counter = new();
    private readonly CancellationTokenSource _stop;

    public StepExecutor(
        DeploymentOptions options, StepContext context, IEventSink events, SnapshotRecorder recorder, CancellationToken cancelled)
    {
        (_options, _context, _events, _recorder) = (options, context, events, recorder);
        _slots = new SemaphoreSlim(Math.Max(options.Parallel, 1));
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        recorder.OnFailure = EndUnsaved;
    }

    /// <summary>Whether a step has failed.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Ends when no further step may begin.</summary>
    public CancellationToken Stopped => _stop.Token;

    public ChangeCounter Counter => _counter;

    /// <summary>What has been replaced and is still there.</summary>
    public IReadOnlySet<ResourceState> Replaced => _replaced.Keys.ToHashSet();

    /// <summary>Lets no further step begin; those that run go on to their end.</summary>
    public void Stop() => _stop.Cancel();

    /// <summary>Runs steps one after the other.</summary>
    /// <returns>Whether all were run and succeeded.</returns>
    public async Task<bool> RunAsync(IEnumerable<Step> steps)
    {
        foreach (var step in steps)
        {
            try
            {
                await _slots.WaitAsync(_stop.Token);
            }
            catch (OperationCanceledException)
            {
                return false;
            }

            try
            {
                if (_stop.IsCancellationRequested || !await RunAsync(step))
                {
                    return false;
                }
            }
            finally
            {
                _slots.Release();
            }
        }

        return true;
    }

    public void Dispose()
    {
        _slots.Dispose();
        _stop.Dispose();
    }

    private async Task<bool> RunAsync(Step step)
    {
        if (step is ReplaceStep replace)
        {
            replace.TakeCreated();
        }

        if (step is SkippedCreateStep)
        {
            return true;
        }

        await _recorder.BeginAsync(step);
        if (_recorder.HasFailed)
        {
            await _recorder.EndAsync(step, hasSucceeded: false, isPartial: false);
            return false;
        }

        _events.Publish(new ResourcePreEvent(step.Metadata(step.Op), _options.IsPreview));
        try
        {
            await step.ApplyAsync(_context);
        }
        catch (Exception error)
        {
            await FailAsync(step, error);
            return false;
        }

        NoteReplaced(step);
        _counter.Count(step, _options.IsRefresh);
        if (ShowsOutputs(step))
        {
            var op = _options.IsRefresh ? step.ResultOp : step.Op;
            _events.Publish(new ResourceOutputsEvent(step.Metadata(op), _options.IsPreview));
        }

        await _recorder.EndAsync(step, hasSucceeded: true, isPartial: false);
        return !_recorder.HasFailed;
    }

    /// <summary>Lets nothing more be done: it would be forgotten.</summary>
    private void EndUnsaved(Exception error)
    {
        _events.Error("", $"the state can't be written: {error.Message}");
        HasFailed = true;
        Stop();
    }

    private void NoteReplaced(Step step)
    {
        if (step is CreateStep { Original: { } original, Old.Delete: true })
        {
            _replaced[original] = 0;
        }
    }

    // A component's outputs come later, when the program registers them.
    private bool ShowsOutputs(Step step) =>
        _options.IsPreview || (step.New ?? step.Old)!.Custom || step.Op == StepOp.Refresh || step.Op == StepOp.Delete;

    private async Task FailAsync(Step step, Exception error)
    {
        var isPartial = error is ProviderException { PartialState: not null };
        NoteReplaced(step);
        _events.Error(step.Urn, error is ProviderException or EngineException ? error.Message : error.ToString());
        _events.Publish(new ResourceOperationFailedEvent(step.Metadata(step.Op), isPartial ? 1 : 2, _counter.Total));
        await _recorder.EndAsync(step, hasSucceeded: false, isPartial);
        HasFailed = true;
        if (!_options.ContinueOnError)
        {
            await _stop.CancelAsync();
        }
    }
}
