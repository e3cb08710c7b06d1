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
    private readonly SemaphoreSlim _workers;
    private readonly ConcurrentDictionary<ResourceState, byte> _replaced = new();
    private readonly ConcurrentQueue<Step> _failed = new();
    private readonly ChangeCounter _counter = new();
    private readonly CancellationTokenSource _stop;
    private volatile bool _hasFailed;

    public StepExecutor(
        DeploymentOptions options, StepContext context, IEventSink events, SnapshotRecorder recorder, CancellationToken cancelled)
    {
        (_options, _context, _events, _recorder) = (options, context, events, recorder);
        _workers = new SemaphoreSlim(Math.Max(options.Parallel, 1));
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        FailureMode = options.ContinueOnError ? FailureMode.Continue : FailureMode.Stop;
        recorder.OnFailure = EndUnsaved;
    }

    /// <summary>Whether a step has failed.</summary>
    public bool HasFailed => _hasFailed;

    /// <summary>Whether one failed of which nobody knows what it has done.</summary>
    public bool MayBeCorrupt { get; private set; }

    /// <summary>Why the first step that failed did so.</summary>
    public string FirstFailure { get; private set; } = "";

    /// <summary>What a failed step means for the others.</summary>
    public FailureMode FailureMode { get; set; }

    /// <summary>The steps that failed while others went on.</summary>
    public IReadOnlyList<Step> Failed => [.. _failed];

    /// <summary>Ends when no further step may begin.</summary>
    public CancellationToken Stopped => _stop.Token;

    public ChangeCounter Counter => _counter;

    /// <summary>What has been replaced and is still there.</summary>
    public IReadOnlySet<ResourceState> Replaced => _replaced.Keys.ToHashSet();

    /// <summary>Lets no further step begin; those that run go on to their end.</summary>
    public void Stop() => _stop.Cancel();

    /// <summary>
    /// Waits for a free worker, and has it run steps one after the other. The engine looks at nothing else while it waits:
    /// with one worker, one resource is being changed and another one is checked, and no third.
    /// </summary>
    /// <returns>How the steps end: whether all were run and succeeded.</returns>
    public async Task<Task<bool>> StartAsync(IReadOnlyList<Step> steps)
    {
        try
        {
            await _workers.WaitAsync(_stop.Token);
        }
        catch (OperationCanceledException)
        {
            return Task.FromResult(false);
        }

        return Task.Run(() => WorkAsync(steps));
    }

    /// <summary>Runs steps of which none needs another, as many at once as allowed.</summary>
    public async Task RunAllAsync(IEnumerable<Step> steps)
    {
        var running = new List<Task<bool>>();
        foreach (var step in steps)
        {
            running.Add(await StartAsync([step]));
        }

        await Task.WhenAll(running);
    }

    public void Dispose()
    {
        _workers.Dispose();
        _stop.Dispose();
    }

    private async Task<bool> WorkAsync(IReadOnlyList<Step> steps)
    {
        try
        {
            foreach (var step in steps)
            {
                if (_stop.IsCancellationRequested || !await RunAsync(step))
                {
                    return false;
                }
            }

            return true;
        }
        finally
        {
            _workers.Release();
        }
    }

    private async Task<bool> RunAsync(Step step)
    {
        if (step is ReplaceStep replace)
        {
            replace.TakeCreated();
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

        step.KeepSecrets();
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

    /// <summary>Tells of a failure after a step that did what it had to: the state has that, and the operation fails.</summary>
    public void FailLate(string urn, string message)
    {
        _events.Error(urn, message);
        _hasFailed = true;
        if (FailureMode == FailureMode.Stop)
        {
            Stop();
        }
    }

    /// <summary>Lets nothing more be done: it would be forgotten.</summary>
    private void EndUnsaved(Exception error)
    {
        _events.Error("", $"the state can't be written: {error.Message}");
        _hasFailed = true;
        Stop();
    }

    private void NoteReplaced(Step step)
    {
        if (step.Superseded is { } superseded)
        {
            _replaced[superseded.Original] = 0;
        }
    }

    // A component's outputs come later, when the program registers them.
    private bool ShowsOutputs(Step step) =>
        _options.IsPreview || (step.New ?? step.Old)!.Custom || step.Op == StepOp.Refresh || step.Op == StepOp.Delete;

    private async Task FailAsync(Step step, Exception error)
    {
        // The others first: whatever ends now must not begin another step.
        _hasFailed = true;
        await GoOnAsync(step, error);
        NoteReplaced(step);
        step.KeepSecrets();
        var urn = Urns.IsDefaultProvider(step.Urn) ? "" : step.Urn;
        var message = error is ProviderException or EngineException or ProtectedException ? error.Message : error.ToString();
        FirstFailure = FirstFailure.Length > 0 ? FirstFailure : message;
        if (_options.IsPreview)
        {
            _events.Error(urn, $"Preview failed: {message}");
            return;
        }

        var status = (error as ProviderException)?.Status ?? StepStatus.Ok;
        MayBeCorrupt |= status == StepStatus.Unknown;
        _events.Error(urn, message);
        _events.Publish(new ResourceOperationFailedEvent(step.Metadata(step.Op), (int)status, _counter.Total));
        await _recorder.EndAsync(step, hasSucceeded: false, isPartial: status == StepStatus.PartialFailure);
    }

    private async Task GoOnAsync(Step step, Exception error)
    {
        if (FailureMode == FailureMode.Ignore)
        {
            return;
        }

        if (FailureMode == FailureMode.Continue || error is ProtectedException)
        {
            _failed.Enqueue(step);
            return;
        }

        await _stop.CancelAsync();
    }
}
