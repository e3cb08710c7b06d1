namespace PulumiCen.Provider.Ordering;

/// <summary>What a wait for room has come to.</summary>
internal enum RoomOutlook
{
    /// <summary>Something changed, or it is time to look again.</summary>
    TryAgain,

    /// <summary>The engine can't go on with the others while this call waits.</summary>
    Starved,

    /// <summary>Nothing runs that could make room.</summary>
    Hopeless,
}

/// <summary>Waits for others to make room, and notices when nobody will.</summary>
internal sealed class WaitForRoom(IEngineActivity activity, TimeProvider time)
{
    /// <summary>
    /// How long nothing may happen before waiting is given up. A provider isn't told that a program has ended;
    /// programs leave such gaps between registrations only when they wait for something slow in between.
    /// </summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromSeconds(10);

    /// <summary>How long the engine may hold back a call that it has announced.</summary>
    private static readonly TimeSpan HeldBack = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    /// <summary>Waits for a change of the package, at most for <paramref name="atMost"/>.</summary>
    public async Task<RoomOutlook> WaitAsync(Task changed, TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var waiting = activity.Wait();
        var start = time.GetTimestamp();
        do
        {
            if (await HappensAsync(changed, cancellationToken))
            {
                return RoomOutlook.TryAgain;
            }

            if (await activity.IsStarvedForAsync(HeldBack))
            {
                return RoomOutlook.Starved;
            }

            if (await activity.IsQuietForAsync(Quiet))
            {
                return RoomOutlook.Hopeless;
            }
        }
        while (time.GetElapsedTime(start) < atMost);

        return RoomOutlook.TryAgain;
    }

    private async Task<bool> HappensAsync(Task changed, CancellationToken cancellationToken)
    {
        try
        {
            await changed.WaitAsync(Look, time, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
