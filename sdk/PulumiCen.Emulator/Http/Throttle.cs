using PulumiCen.Emulator.Behaviours;

namespace PulumiCen.Emulator.Http;

/// <summary>Takes so many requests within a second, and refuses the others.</summary>
[Confirmed("a throttled answer says in x-acs-retry-after how long to wait, in ms (HintsRetry)", "official C# SDK and CLI")]
internal sealed class Throttle(EmulatorOptions options)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Queue<DateTimeOffset> _taken = new();
    private long _takenCount;
    private long _throttledCount;

    /// <summary>How many came so far.</summary>
    public RequestCounts Counts => new(Interlocked.Read(ref _takenCount), Interlocked.Read(ref _throttledCount));

    /// <exception cref="RefusalException">There were too many.</exception>
    public void Take()
    {
        if (options.RequestsPerSecond is not { } limit)
        {
            Interlocked.Increment(ref _takenCount);
            return;
        }

        var now = options.Time.GetUtcNow();
        lock (_gate)
        {
            while (_taken.TryPeek(out var oldest) && now - oldest >= Window)
            {
                _taken.Dequeue();
            }

            if (_taken.Count >= limit)
            {
                Interlocked.Increment(ref _throttledCount);
                var code = options.Codes.Throttled;
                throw new RefusalException(code.Status, code.Code, "Request was denied due to user flow control.")
                {
                    RetryAfter = options.HintsRetry ? Window - (_taken.TryPeek(out var first) ? now - first : TimeSpan.Zero) : null,
                };
            }

            _taken.Enqueue(now);
            Interlocked.Increment(ref _takenCount);
        }
    }
}
