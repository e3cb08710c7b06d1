using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace PulumiCen.Cloud.Waiting;

/// <summary>Waits until the cloud shows a state, by looking again with growing, jittered pauses.</summary>
/// <param name="time">The clock of pauses and timeouts.</param>
public sealed class StateWait(TimeProvider time)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    /// <summary>The limits of Polly's timeouts.</summary>
    private static readonly TimeSpan ShortestTimeout = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromHours(24);

    /// <summary>Looks until a state is there.</summary>
    /// <param name="awaited">What is awaited, for the error: <c>"cen-a" to be Active</c>.</param>
    /// <param name="look">Reads the present state; null when there is nothing.</param>
    /// <param name="isThere">Whether that is what is awaited.</param>
    /// <param name="describe">Names a state, for the error.</param>
    /// <param name="timeout">How long to wait at the most; one longer than 24 h counts as 24 h.</param>
    /// <param name="cancellationToken">Ends the wait at once.</param>
    /// <returns>The state that was awaited.</returns>
    /// <exception cref="StateWaitException">It wasn't there in time.</exception>
    public async Task<T?> UntilAsync<T>(
        string awaited,
        Func<CancellationToken, Task<T?>> look,
        Func<T?, bool> isThere,
        Func<T?, string> describe,
        TimeSpan timeout,
        CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(describe);
        var last = "nothing yet";
        var limit = TimeSpan.FromTicks(Math.Clamp(timeout.Ticks, ShortestTimeout.Ticks, LongestTimeout.Ticks));
        var pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddTimeout(limit)
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = int.MaxValue,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = FirstPause,
                MaxDelay = LongestPause,
                ShouldHandle = arguments =>
                    ValueTask.FromResult(arguments.Outcome.Exception is null && !isThere((T?)arguments.Outcome.Result)),
            })
            .Build();
        try
        {
            return await pipeline.ExecuteAsync(
                async token =>
                {
                    var state = await look(token);
                    last = describe(state);
                    return state;
                },
                cancellationToken);
        }
        catch (TimeoutRejectedException late)
        {
            throw new StateWaitException(awaited, last, limit, late);
        }
    }
}
