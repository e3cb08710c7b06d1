namespace PulumiCen.Provider.Calls;

/// <summary>
/// The calls that run; all of them end when the engine cancels the operation, and when the provider is told to end or its
/// engine is gone.
/// </summary>
internal sealed class RunningCalls(IHostApplicationLifetime provider) : IDisposable
{
    private readonly CancellationTokenSource _cancelled =
        CancellationTokenSource.CreateLinkedTokenSource(provider.ApplicationStopping);

    /// <summary>Cancelled when the operation is.</summary>
    public CancellationToken Cancelled => _cancelled.Token;

    /// <summary>Starts a call, which ends when its caller goes away or the operation is cancelled.</summary>
    public CancellationTokenSource Run(CancellationToken caller) =>
        CancellationTokenSource.CreateLinkedTokenSource(caller, _cancelled.Token);

    /// <summary>Ends all calls, and those to come.</summary>
    public Task CancelAsync() => _cancelled.CancelAsync();

    public void Dispose() => _cancelled.Dispose();
}
