using PulumiCen.Budget;
using PulumiCen.Provider.Verdicts;
using PulumiCen.Provider.Wire;

namespace PulumiCen.Provider.Ordering;

/// <summary>Tells the user of changes that had to wait and have no call of their own any more.</summary>
internal sealed class WaitingChanges(Announcer announcer)
{
    /// <summary>A waiting change failed inside another resource's call.</summary>
    public Task FailedAsync(PendingChange change, Exception exception) => announcer.AnnounceAsync(
        Diagnostics.WaitingChangeFailed(change.Name, change.Target, ErrorTexts.Of(exception)), change.Urn, CancellationToken.None);

    /// <summary>A change still waits when the operation ends.</summary>
    public Task StillWaitingAsync(PendingChange change, CancellationToken cancellationToken) => announcer.AnnounceAsync(
        Diagnostics.StillWaiting(change.Name, change.Target), change.Urn, cancellationToken);
}
