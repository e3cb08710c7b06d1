using System.Collections.Concurrent;

namespace PulumiCen.Provider.Cloud;

/// <summary>How old what was read may be.</summary>
internal enum ReadAge
{
    /// <summary>Read from now on: for whoever waits for a change, or looks what a failure left.</summary>
    Now,

    /// <summary>A few seconds old: for whoever would know no more than that a moment later.</summary>
    Recent,
}

/// <summary>
/// Lists of the cloud, read once for all who ask at about the same time: an operation on many connections of a CEN asks
/// for the same list again and again, and the cloud counts requests.
/// </summary>
internal sealed class SharedLists<T>(TimeProvider time)
{
    /// <summary>How old a recent list may be: others change the cloud too.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, Reading> _latest = new(StringComparer.Ordinal);

    /// <summary>Reads a list, or takes one that is young enough.</summary>
    /// <param name="key">What is listed.</param>
    /// <param name="age">How old it may be.</param>
    /// <param name="read">Reads it; goes on when this caller is cancelled, since others may wait for it.</param>
    /// <param name="cancellationToken">Ends the waiting of this caller.</param>
    public Task<IReadOnlyList<T>> GetAsync(
        string key, ReadAge age, Func<Task<IReadOnlyList<T>>> read, CancellationToken cancellationToken)
    {
        if (age == ReadAge.Recent && _latest.TryGetValue(key, out var latest) && IsUsable(latest))
        {
            return latest.List.WaitAsync(cancellationToken);
        }

        var start = time.GetTimestamp();
        var reading = new Reading(start, read());
        // Whoever began later knows more.
        _latest.AddOrUpdate(key, reading, (_, other) => other.Start > start ? other : reading);
        return reading.List.WaitAsync(cancellationToken);
    }

    private bool IsUsable(Reading reading) =>
        time.GetElapsedTime(reading.Start) <= Freshness && reading.List is { IsFaulted: false, IsCanceled: false };

    private sealed record Reading(long Start, Task<IReadOnlyList<T>> List);
}
