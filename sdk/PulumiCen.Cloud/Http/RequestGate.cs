namespace PulumiCen.Cloud.Http;

/// <summary>
/// Lets so many requests run at once, the others wait in order. Each answer lets one more run; a throttled one halves
/// them. So a thousand requests at once find the cloud's limit, and don't use up their retries on each other.
/// </summary>
internal sealed class RequestGate
{
    private const int First = 4;
    private const int Most = 64;

    private readonly Lock _lock = new();
    private readonly LinkedList<TaskCompletionSource> _waiting = new();
    private double _limit = First;
    private bool _wasThrottled;
    private int _running;
    private int _untilNextHalving;
    private long _answers;

    /// <summary>How many answers there were that weren't "too early".</summary>
    public long Answers => Interlocked.Read(ref _answers);

    /// <summary>Waits until there is room; what is returned gives the room back.</summary>
    public async Task<Pass> EnterAsync(CancellationToken cancellationToken)
    {
        LinkedListNode<TaskCompletionSource> place;
        lock (_lock)
        {
            if (_running < (int)_limit && _waiting.Count == 0)
            {
                _running++;
                return new Pass(this);
            }

            place = _waiting.AddLast(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        await using var registration = cancellationToken.Register(() => GiveUp(place, cancellationToken));
        await place.Value.Task;
        return new Pass(this);
    }

    /// <summary>The cloud answered.</summary>
    public void Answered()
    {
        Interlocked.Increment(ref _answers);
        lock (_lock)
        {
            // Fast until the limit is found, then slowly around it.
            _limit = Math.Min(Most, _limit + (_wasThrottled ? 1 / _limit : 1));
            _untilNextHalving = Math.Max(0, _untilNextHalving - 1);
            Admit();
        }
    }

    /// <summary>The cloud said that there were too many.</summary>
    public void Throttled()
    {
        lock (_lock)
        {
            _wasThrottled = true;
            if (_untilNextHalving > 0)
            {
                // Those that were under way when the limit was halved say nothing about the new one.
                _untilNextHalving--;
                return;
            }

            _limit = Math.Max(1, _limit / 2);
            _untilNextHalving = _running;
        }
    }

    private void GiveUp(LinkedListNode<TaskCompletionSource> place, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (place.List is not null)
            {
                _waiting.Remove(place);
                place.Value.SetCanceled(cancellationToken);
            }
        }
    }

    private void Leave()
    {
        lock (_lock)
        {
            _running--;
            Admit();
        }
    }

    private void Admit()
    {
        while (_running < (int)_limit && _waiting.First is { } next)
        {
            _waiting.Remove(next);
            _running++;
            next.Value.SetResult();
        }
    }

    /// <summary>The right to send.</summary>
    internal readonly struct Pass(RequestGate gate) : IDisposable
    {
        public void Dispose() => gate.Leave();
    }
}
