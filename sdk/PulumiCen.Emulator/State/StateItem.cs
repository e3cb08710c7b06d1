namespace PulumiCen.Emulator.State;

/// <summary>Something with a status, which passes through transient ones.</summary>
internal abstract class StateItem : Item
{
    /// <summary>The change under way; null when the item is settled.</summary>
    public Transition? Transition { get; set => field = Changed(value); }

    /// <summary>Whether no change is under way.</summary>
    public virtual bool IsSettled => Transition is null;

    /// <summary>Whether the change that is settled now has ended with it.</summary>
    public bool IsGone { get; private set; }

    /// <summary>What the API shows.</summary>
    public string Status => Transition?.Status ?? SettledStatus;

    protected abstract string SettledStatus { get; }

    /// <summary>Ends the change under way when its time has come.</summary>
    public virtual void Settle(DateTimeOffset now)
    {
        if (Transition?.Until <= now)
        {
            (IsGone, Transition) = (Transition.EndsGone, null);
        }
    }
}
