using Polly;
using Polly.Retry;
using Polly.Timeout;
using PulumiCen.Cloud.Errors;

namespace PulumiCen.Cloud.Http;

/// <summary>
/// Repeats requests that may succeed later. Every action of this client may be sent again: it carries a client token, or
/// doing it twice is the same as doing it once, or its second try is refused by the state that the first one left, which
/// the client then looks at.
/// </summary>
internal static class Resilience
{
    /// <summary>Polly's own shortest timeout.</summary>
    public static readonly TimeSpan ShortestTimeout = TimeSpan.FromMilliseconds(10);

    /// <summary>No hint of the cloud makes a request wait longer (the official CLI's limit).</summary>
    public static readonly TimeSpan LongestHint = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(500);

    /// <summary>The cloud counts by the second, and <see cref="RequestGate"/> lets few requests come at once.</summary>
    private static readonly TimeSpan FirstDelayWhenThrottled = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(20);

    /// <summary>A host that isn't there, or doesn't answer, won't in a minute; the user is to see that soon.</summary>
    private const int RetriesWithoutAnswer = 2;

    /// <summary>What is repeated after a failure: busy resources, failures of the cloud and of the network.</summary>
    public static ResiliencePipeline AfterFaults(ApiConnectionOptions options, TimeProvider time) => Retrying(
        options, time, FirstDelay, static (failure, attempt) => failure.Kind switch
        {
            CloudErrorKind.Unreachable or CloudErrorKind.TimedOut => attempt < RetriesWithoutAnswer,
            CloudErrorKind.Unreadable => failure.HttpStatus is not (>= 400 and < 500),
            CloudErrorKind.Busy or CloudErrorKind.ServerFault or CloudErrorKind.ConnectionLost => true,
            _ => false,
        }).Build();

    /// <summary>What is repeated because it came too early; each try has a time limit.</summary>
    public static ResiliencePipeline AfterThrottling(ApiConnectionOptions options, TimeProvider time) =>
        Retrying(options, time, FirstDelayWhenThrottled, static (failure, _) => failure.Kind is CloudErrorKind.Throttled)
            .AddTimeout(new TimeoutStrategyOptions { Timeout = options.RequestTimeout })
            .Build();

    private static ResiliencePipelineBuilder Retrying(
        ApiConnectionOptions options, TimeProvider time, TimeSpan firstDelay, Func<CloudException, int, bool> mayHelp)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = time };
        if (options.MaxRetries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = options.MaxRetries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = firstDelay,
                MaxDelay = LongestDelay,
                ShouldHandle = arguments => ValueTask.FromResult(
                    arguments.Outcome.Exception is CloudException failure && mayHelp(failure, arguments.AttemptNumber)),
                DelayGenerator = static arguments => ValueTask.FromResult(
                    (arguments.Outcome.Exception as CloudException)?.RetryAfter is { } hint
                        ? RetryHint.Spread(hint, arguments.AttemptNumber, Random.Shared.NextDouble())
                        : (TimeSpan?)null),
                OnRetry = static arguments =>
                {
                    CallProgress.Of(arguments.Context).Delayed(
                        arguments.Outcome.Exception as CloudException, arguments.RetryDelay);
                    return ValueTask.CompletedTask;
                },
            });
        }

        return builder;
    }
}
