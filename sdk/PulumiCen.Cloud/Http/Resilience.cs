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
    public static ResiliencePipeline AfterFaults(ApiConnectionOptions options, TimeProvider time)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = time };
        if (options.MaxRetries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = options.MaxRetries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = FirstDelay,
                MaxDelay = LongestDelay,
                ShouldHandle = static arguments => ValueTask.FromResult(
                    arguments.Outcome.Exception is CloudException failure && MayPass(failure, arguments.AttemptNumber)),
                DelayGenerator = static arguments => ValueTask.FromResult(
                    (arguments.Outcome.Exception as CloudException)?.RetryAfter is { } hint
                        ? RetryHint.Spread(hint, arguments.AttemptNumber, Random.Shared.NextDouble())
                        : (TimeSpan?)null),
                OnRetry = TellGateway,
            });
        }

        return builder.Build();
    }

    /// <summary>
    /// What is repeated because it came too early; each try has a time limit. It ends when the cloud says so to all
    /// requests again and again, see <see cref="CallProgress.PutOff"/>.
    /// </summary>
    public static ResiliencePipeline AfterThrottling(ApiConnectionOptions options, TimeProvider time) =>
        new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = int.MaxValue,
                ShouldHandle = arguments => ValueTask.FromResult(
                    arguments.Outcome.Exception is CloudException { Kind: CloudErrorKind.Throttled }
                    && CallProgress.Of(arguments.Context).PutOff <= options.MaxRetries),
                DelayGenerator = static arguments => ValueTask.FromResult<TimeSpan?>(DelayWhenThrottled(
                    (arguments.Outcome.Exception as CloudException)?.RetryAfter,
                    CallProgress.Of(arguments.Context).PutOff - 1,
                    Random.Shared.NextDouble())),
                OnRetry = TellGateway,
            })
            .AddTimeout(new TimeoutStrategyOptions { Timeout = options.RequestTimeout })
            .Build();

    private static bool MayPass(CloudException failure, int attempt) => failure.Kind switch
    {
        CloudErrorKind.Unreachable or CloudErrorKind.TimedOut => attempt < RetriesWithoutAnswer,
        CloudErrorKind.Unreadable => failure.HttpStatus is not (>= 400 and < 500),
        CloudErrorKind.Busy or CloudErrorKind.ServerFault or CloudErrorKind.ConnectionLost => true,
        _ => false,
    };

    private static TimeSpan DelayWhenThrottled(TimeSpan? hint, int attempt, double random)
    {
        if (hint is { } asked)
        {
            return RetryHint.Spread(asked, attempt, random);
        }

        var delay = FirstDelayWhenThrottled * (Math.Pow(2, attempt) * (0.5 + random / 2));
        return delay > LongestDelay ? LongestDelay : delay;
    }

    private static ValueTask TellGateway(OnRetryArguments<object> arguments)
    {
        CallProgress.Of(arguments.Context).Delayed(arguments.Outcome.Exception as CloudException, arguments.RetryDelay);
        return ValueTask.CompletedTask;
    }
}
