namespace PulumiCen.Emulator.State;

/// <summary>A connection of either edition.</summary>
internal abstract class ConnectionItem : StateItem
{
    /// <summary>What it had before a change that isn't settled yet, Mbit/s; null when that is free already.</summary>
    public long? Held { get; set => field = Changed(value); }

    /// <summary>What it takes of its package now, Mbit/s.</summary>
    public virtual long Taken => Math.Max(Allocated, Held ?? 0);

    protected abstract long Allocated { get; }

    public override void Settle(DateTimeOffset now)
    {
        base.Settle(now);
        if (IsSettled && Held is not null)
        {
            Release();
        }
    }

    /// <summary>Gives free what the change that is settled now has held.</summary>
    protected virtual void Release() => Held = null;
}
