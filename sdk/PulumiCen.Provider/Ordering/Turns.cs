using System.Diagnostics.CodeAnalysis;

namespace PulumiCen.Provider.Ordering;

/// <summary>One at a time, first come, first served.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore whose wait handle is never asked for holds nothing to dispose of.")]
internal sealed class Turns
{
    private readonly SemaphoreSlim _free = new(1, 1);

    /// <summary>Waits for a turn, which ends when the result is disposed.</summary>
    public async Task<IDisposable> TakeAsync(CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        return new Turn(_free);
    }

    private sealed class Turn(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
