namespace PulumiCen.Emulator.Faults;

/// <summary>When a fault happens.</summary>
public enum FaultMoment
{
    /// <summary>Before the request takes effect: the cloud stays as it was (a delayed or held request then goes on).</summary>
    Before,

    /// <summary>After the request took effect: only the answer suffers.</summary>
    After,
}
