using Polly;
using Polly.Timeout;
using PulumiCen.Budget;
using PulumiCen.Provider.Calls;

namespace PulumiCen.Provider.Resources;

/// <summary>How long operations may take: what <c>customTimeouts</c> says, or these defaults.</summary>
internal sealed class TimeLimits(TimeProvider time)
{
    /// <summary>Alibaba's own provider sees 80 to 150 s for a connection, and up to 19 s for a package; 20 min is ample.</summary>
    public static readonly TimeSpan Change = TimeSpan.FromMinutes(20);

    /// <summary>A read doesn't wait for anything but answers.</summary>
    public static readonly TimeSpan Read = TimeSpan.FromMinutes(5);

    /// <summary>How long a look at the cloud after a failure may take.</summary>
    private static readonly TimeSpan Brief = TimeSpan.FromSeconds(15);

    /// <summary>Runs an operation and ends it when its time is over.</summary>
    /// <exception cref="ProviderException">The time is over.</exception>
    public async Task<T> RunAsync<T>(
        ResourceIdentity resource,
        Operation operation,
        TimeSpan? customTimeout,
        Func<CancellationToken, Task<T>> run,
        CancellationToken cancellationToken)
    {
        var limit = customTimeout ?? (operation == Operation.Read ? Read : Change);
        try
        {
            return await LimitedTo(limit).ExecuteAsync(async token => await run(token), cancellationToken);
        }
        catch (TimeoutRejectedException exception)
        {
            throw new ProviderException(
                Diagnostics.OperationTimedOut(operation.ToString().ToLowerInvariant(), resource.Name, limit), exception);
        }
    }

    /// <summary>A short look that the caller's cancellation doesn't end, to leave a true state behind.</summary>
    public async Task<T> RunBrieflyAsync<T>(Func<CancellationToken, Task<T>> run) =>
        await LimitedTo(Brief).ExecuteAsync(async token => await run(token), CancellationToken.None);

    /// <summary>Polly takes timeouts up to a day.</summary>
    private ResiliencePipeline LimitedTo(TimeSpan limit) =>
        new ResiliencePipelineBuilder { TimeProvider = time }
            .AddTimeout(limit < TimeSpan.FromHours(24) ? limit : TimeSpan.FromHours(24))
            .Build();
}
