using PulumiCen.Budget;
using PulumiCen.Provider.Calls;

namespace PulumiCen.Provider.Ordering;

/// <summary>
/// The order of changes inside one package. The cloud refuses any moment over the package's bandwidth, and the engine
/// makes independent calls in any order. So changes take turns, decreases go at once, increases wait until there is
/// room, and a package gets smaller when its connections have.
/// </summary>
/// <param name="packageId">The package.</param>
/// <param name="cloud">Reads what it carries.</param>
/// <param name="activity">Tells whether anything can still make room.</param>
/// <param name="time">The clock.</param>
/// <param name="waiting">Told of a waiting change that failed inside another resource's call.</param>
internal sealed class PackageLane(
    string packageId,
    IPackageCloud cloud,
    IEngineActivity activity,
    TimeProvider time,
    WaitingChanges waiting)
{
    /// <summary>How old what is known of the package may be: others change it too.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);

    private readonly Turns _turns = new();
    private readonly PendingChanges _pending = new();
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private PackageContents? _known;
    private long _knownSince;

    /// <summary>What waits for room and has no call of its own any more.</summary>
    public IReadOnlyList<PendingChange> Pending => _pending.ToList();

    /// <summary>Makes a change that needs no room, such as moving the package, in its turn.</summary>
    public async Task TakeTurnAsync(Func<CancellationToken, Task> change, CancellationToken cancellationToken)
    {
        using var turn = await TakeTurnAsync(cancellationToken);
        _known = null;
        await change(cancellationToken);
        Announce();
    }

    /// <summary>Gives a connection its bandwidth as soon as there is room.</summary>
    /// <returns>False when a later call of this operation will do it: see <see cref="PendingChange"/>.</returns>
    /// <exception cref="ProviderException">Nothing that runs can make room.</exception>
    public async Task<bool> SetAsync(PendingChange change, CancellationToken cancellationToken)
    {
        var room = new WaitForRoom(activity, time);
        while (true)
        {
            var changed = Volatile.Read(ref _changed).Task;
            if (await TryAsync(change, cancellationToken))
            {
                return true;
            }

            switch (await room.WaitAsync(changed, Freshness, cancellationToken))
            {
                case RoomOutlook.Starved:
                    _pending.Add(change);
                    return false;
                case RoomOutlook.Hopeless:
                    throw new ProviderException(NoRoom.Of(packageId, change, _pending.Limit(_known!)));
            }
        }
    }

    /// <summary>Changes the package's own bandwidth: at once when its connections leave it that much.</summary>
    /// <returns>False when the package waits for its connections to get smaller.</returns>
    public async Task<bool> ResizeAsync(PendingChange change, CancellationToken cancellationToken)
    {
        if (await TryAsync(change, cancellationToken))
        {
            return true;
        }

        _pending.Add(change);
        return false;
    }

    /// <summary>Makes a change that needs the package to be empty, once this operation has emptied it.</summary>
    /// <returns>What the package still carries when nothing empties it; null when the change was made.</returns>
    public async Task<PackageContents?> WhenEmptyAsync(Func<CancellationToken, Task> change, CancellationToken cancellationToken)
    {
        var room = new WaitForRoom(activity, time);
        while (true)
        {
            var changed = Volatile.Read(ref _changed).Task;
            PackageContents contents;
            using (await TakeTurnAsync(cancellationToken))
            {
                contents = await KnowAsync(TimeSpan.Zero, cancellationToken);
                if (contents.Allocated == Bandwidth.Zero)
                {
                    _known = null;
                    await change(cancellationToken);
                    return null;
                }
            }

            if (await room.WaitAsync(changed, Freshness, cancellationToken) != RoomOutlook.TryAgain)
            {
                return contents;
            }
        }
    }

    private async Task<bool> TryAsync(PendingChange change, CancellationToken cancellationToken)
    {
        using var turn = await TakeTurnAsync(cancellationToken);
        _pending.Remove(change.Urn);
        if (!change.MayGoNow(_pending.Limit(await KnowAsync(Freshness, cancellationToken))))
        {
            return false;
        }

        await ApplyAsync(change, cancellationToken);
        await ApplyPendingAsync(cancellationToken);
        return true;
    }

    private async Task ApplyPendingAsync(CancellationToken cancellationToken)
    {
        while (_known is not null && _pending.NextThatFits(_known) is { } next)
        {
            _pending.Remove(next.Urn);
            try
            {
                await ApplyAsync(next, cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The call that made room has done its own work; this failure is another resource's.
                await waiting.FailedAsync(next, exception);
            }
        }
    }

    private async Task ApplyAsync(PendingChange change, CancellationToken cancellationToken)
    {
        var contents = _known!;

        // Until the cloud has answered, what it has is not known.
        _known = null;
        await change.ApplyAsync(cancellationToken);
        _known = change.Apply(contents);
        Announce();
    }

    /// <summary>Wakes those that wait for room.</summary>
    private void Announce() =>
        Interlocked.Exchange(ref _changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();

    private async Task<PackageContents> KnowAsync(TimeSpan freshness, CancellationToken cancellationToken)
    {
        if (_known is null || time.GetElapsedTime(_knownSince) > freshness)
        {
            _known = await cloud.ReadContentsAsync(packageId, cancellationToken);
            _knownSince = time.GetTimestamp();
        }

        return _known;
    }

    private async Task<IDisposable> TakeTurnAsync(CancellationToken cancellationToken)
    {
        using var idle = activity.Wait();
        return await _turns.TakeAsync(cancellationToken);
    }
}
