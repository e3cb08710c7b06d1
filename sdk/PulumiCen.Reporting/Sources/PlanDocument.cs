using PulumiCen.Reporting.Steps;

namespace PulumiCen.Reporting.Sources;

/// <summary>
/// Reads what the CLI writes about a plan: the output of <c>pulumi preview --json</c>, an event log
/// (<c>--event-log FILE</c>), or a state (<c>pulumi stack export</c>), whichever it is.
/// </summary>
/// <remarks>
/// It reads part by part and keeps nothing, so a large plan needs no more memory than a small one. A preview only counts
/// the resources that don't change: for a whole budget read the state first, then the preview. What ends before the
/// operation did, as the log of an engine that was killed, is told as far as it goes, and then
/// <see cref="IPlanObserver.OnTruncated"/>.
/// </remarks>
public static class PlanDocument
{
    /// <summary>Reads the document, and tells the observer.</summary>
    /// <exception cref="UnreadablePlanException">It is none of the three.</exception>
    public static Task ReadAsync(TextReader reader, IPlanObserver observer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(observer);

        // Reading JSON asynchronously, token by token, takes three times as long.
        return Task.Run(() => new PlanReader(observer, cancellationToken).Read(reader), cancellationToken);
    }
}
