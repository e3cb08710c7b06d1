using Polly;
using Polly.Retry;
using Polly.Timeout;
using PulumiCen.Cloud.Errors;

namespace PulumiCen.Cloud.Http;

/// <summary>
/// Repeats requests that may succeed later. Every action of this client may be sent again: it carries a client token, or
/// doing it twice is the same as doing it once, or its second try is refused by the state that the first one left.
/// </summary>
internal static class Resilience
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(20);

    /// <summary>A host that isn't there won't be there in a minute; the user is to see that soon.</summary>
    private const int RetriesWhenUnreachable = 2;

    public static ResiliencePipeline Create(ApiConnectionOptions options, TimeProvider time)
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
                ShouldHandle = static arguments => ValueTask.FromResult(MayHelp(arguments)),
                DelayGenerator = static arguments =>
                    ValueTask.FromResult((arguments.Outcome.Exception as CloudException)?.RetryAfter),
            });
        }

        return builder
            .AddTimeout(new TimeoutStrategyOptions { Timeout = options.RequestTimeout })
            .Build();
    }

    private static bool MayHelp(RetryPredicateArguments<object> arguments) => arguments.Outcome.Exception switch
    {
        TimeoutRejectedException => true,
        CloudException { Kind: CloudErrorKind.Unreachable } => arguments.AttemptNumber < RetriesWhenUnreachable,
        CloudException { Kind: CloudErrorKind.Unreadable, HttpStatus: >= 400 and < 500 } => false,
        CloudException failure => failure.Kind is CloudErrorKind.Busy or CloudErrorKind.Throttled
            or CloudErrorKind.ServerFault or CloudErrorKind.ConnectionLost or CloudErrorKind.Unreadable,
        _ => false,
    };
}
