using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace PulumiCen.Cloud.Tests;

/// <summary>
/// A clock that passes from one pause to the next, and only when the tested work is pausing: however slow the machine is,
/// no timeout of the work fires while the work is busy.
/// </summary>
internal sealed class SteppingTime() : FakeTimeProvider(new DateTimeOffset(2026, 11, 25, 3, 0, 0, TimeSpan.Zero))
{
    /// <summary>When the pauses end; the earliest is read first.</summary>
    private readonly Channel<DateTimeOffset> _ends = Channel.CreateUnboundedPrioritized<DateTimeOffset>();

    /// <summary>Lets time pass until the work has ended.</summary>
    public async Task<T> PassUntilAsync<T>(Task<T> work)
    {
        while (await Task.WhenAny(work, _ends.Reader.WaitToReadAsync().AsTask()) != work)
        {
            var end = await _ends.Reader.ReadAsync();
            if (end > GetUtcNow())
            {
                SetUtcNow(end);
            }
        }

        return await work;
    }

    /// <inheritdoc cref="PassUntilAsync{T}" />
    public async Task PassUntilAsync(Task work) => await PassUntilAsync(EndAsync(work));

    /// <summary>A source of cancellation starts its timer for a timeout; everything else pauses.</summary>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (state is not CancellationTokenSource && dueTime >= TimeSpan.Zero)
        {
            _ends.Writer.TryWrite(GetUtcNow() + dueTime);
        }

        return timer;
    }

    private static async Task<bool> EndAsync(Task work)
    {
        await work;
        return true;
    }
}
