namespace Pulumi;

/// <summary>Keeps count of what a program started, so that it doesn't end before.</summary>
internal sealed class TaskTracker
{
    private readonly Lock _lock = new();
    private readonly List<Exception> _errors = [];
    private TaskCompletionSource<IReadOnlyList<Exception>>? _waiting;
    private int _running;

    /// <summary>Adds something to wait for.</summary>
    public void Track(Task task)
    {
        if (task.IsCompletedSuccessfully)
        {
            return;
        }

        lock (_lock)
        {
            _running++;
        }

        _ = task.ContinueWith(Complete, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    /// <summary>Waits until everything is done, or the first of it failed.</summary>
    /// <returns>What failed so far, each error once.</returns>
    public Task<IReadOnlyList<Exception>> WaitAsync()
    {
        lock (_lock)
        {
            if (_errors.Count > 0 || _running == 0)
            {
                return Task.FromResult<IReadOnlyList<Exception>>(TakeErrors());
            }

            _waiting = new TaskCompletionSource<IReadOnlyList<Exception>>(TaskCreationOptions.RunContinuationsAsynchronously);
            return _waiting.Task;
        }
    }

    private void Complete(Task task)
    {
        lock (_lock)
        {
            _running--;
            if (task.IsFaulted)
            {
                _errors.AddRange(task.Exception.InnerExceptions);
            }
            else if (task.IsCanceled)
            {
                _errors.Add(new TaskCanceledException(task));
            }

            if (_waiting is not null && (_errors.Count > 0 || _running == 0))
            {
                _waiting.SetResult(TakeErrors());
                _waiting = null;
            }
        }
    }

    private List<Exception> TakeErrors()
    {
        // One exception fails every output that was computed from the one it hit.
        var errors = _errors.Distinct().ToList();
        _errors.Clear();
        return errors;
    }
}
