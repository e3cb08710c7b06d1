using Polly;
using Polly.Retry;

namespace PulumiCen.Provider.Cloud;

/// <summary>
/// What the state has and the cloud doesn't show is looked for again after a moment: the cloud's lists may be behind its
/// latest change, and a resource that was taken for gone would be lost.
/// </summary>
internal sealed class SecondLook(TimeProvider time)
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    private readonly ResiliencePipeline _twice = new ResiliencePipelineBuilder { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = 1,
            Delay = Moment,
            ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome is { Exception: null, Result: null }),
        })
        .Build();

    /// <param name="look">Looks for it; null when it isn't there. The second time it is to read anew.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<T?> FindAsync<T>(Func<ReadAge, CancellationToken, Task<T?>> look, CancellationToken cancellationToken)
        where T : class
    {
        var age = ReadAge.Recent;
        return await _twice.ExecuteAsync(
            async token =>
            {
                var found = await look(age, token);
                age = ReadAge.Now;
                return found;
            },
            cancellationToken);
    }
}
