namespace PulumiCen.Emulator.Http;

/// <summary>Takes so many requests within a second, and refuses the others.</summary>
internal sealed class Throttle(EmulatorOptions options)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Queue<DateTimeOffset> _taken = new();

    /// <exception cref="RefusalException">There were too many.</exception>
    public void Take()
    {
        if (options.RequestsPerSecond is not { } limit)
        {
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
                var code = options.Unconfirmed.Throttled;
                throw new RefusalException(code.Status, code.Code, "Request was denied due to user flow control.")
                {
                    RetryAfter = options.HintsRetry ? Window - (_taken.TryPeek(out var first) ? now - first : TimeSpan.Zero) : null,
                };
            }

            _taken.Enqueue(now);
        }
    }
}
