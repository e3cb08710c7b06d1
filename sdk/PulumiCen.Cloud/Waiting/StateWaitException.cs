namespace PulumiCen.Cloud.Waiting;

/// <summary>A state didn't come about in time.</summary>
public sealed class StateWaitException : Exception
{
    /// <summary>Says what was awaited.</summary>
    public StateWaitException(string awaited, string lastState, TimeSpan timeout, Exception? innerException = null)
        : base($"{awaited} didn't come about within {Spoken(timeout)}; last seen: {lastState}.", innerException)
    {
        Awaited = awaited;
        LastState = lastState;
        Timeout = timeout;
    }

    /// <summary>What was awaited, such as <c>"cen-a" to be Active</c>.</summary>
    public string Awaited { get; }

    /// <summary>The state at the last look.</summary>
    public string LastState { get; }

    /// <summary>How long it was awaited.</summary>
    public TimeSpan Timeout { get; }

    private static string Spoken(TimeSpan time) =>
        time >= TimeSpan.FromMinutes(1) ? $"{time.TotalMinutes:0.#} min" : $"{time.TotalSeconds:0.#} s";
}
