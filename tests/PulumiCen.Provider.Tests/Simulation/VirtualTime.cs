using Microsoft.Extensions.Time.Testing;

namespace PulumiCen.Provider.Tests.Simulation;

/// <summary>A clock that goes from one timer to the next, whenever all work waits for it. Hours pass in milliseconds.</summary>
internal sealed class VirtualTime() : FakeTimeProvider(new DateTimeOffset(2026, 11, 25, 3, 0, 0, TimeSpan.Zero))
{
    /// <summary>It ticks, as every clock does: what ends within a tick ends with it, at once.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(50);

    private readonly Lock _lock = new();
    private readonly PriorityQueue<DateTimeOffset, DateTimeOffset> _ends = new();

    /// <summary>Lets time pass until the work has ended. Needs a thread of its own.</summary>
    /// <exception cref="InvalidOperationException">The work waits, and not for the clock.</exception>
    public void PassUntilEnded(Task work)
    {
        for (IdlePool.Wait(); !work.IsCompleted; IdlePool.Wait())
        {
            var end = NextEnd() ?? throw new InvalidOperationException("Everything waits for something that never comes.");
            var tick = new DateTimeOffset((end.Ticks + Tick.Ticks - 1) / Tick.Ticks * Tick.Ticks, TimeSpan.Zero);
            if (tick > GetUtcNow())
            {
                SetUtcNow(tick);
            }
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan), this);
        timer.Change(dueTime, period);
        return timer;
    }

    private DateTimeOffset? NextEnd()
    {
        lock (_lock)
        {
            return _ends.TryDequeue(out var end, out _) ? end : null;
        }
    }

    private void Note(TimeSpan dueTime)
    {
        lock (_lock)
        {
            var end = GetUtcNow() + dueTime;
            _ends.Enqueue(end, end);
        }
    }

    private sealed class Timer(ITimer inner, VirtualTime time) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (period != Timeout.InfiniteTimeSpan && period != TimeSpan.Zero)
            {
                throw new NotSupportedException("Only the next end of a timer is noted.");
            }

            var isChanged = inner.Change(dueTime, period);
            if (dueTime >= TimeSpan.Zero)
            {
                time.Note(dueTime);
            }

            return isChanged;
        }

        public void Dispose() => inner.Dispose();

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
