namespace PulumiCen.Protocol;

/// <summary>Which special values the receiver of a message understands; the others are written as plain ones.</summary>
[Flags]
public enum WireFeatures
{
    /// <summary>Plain JSON values, and unknowns, which everyone understands.</summary>
    None = 0,

    /// <summary>Secrets; a receiver without it gets the bare value.</summary>
    Secrets = 1,

    /// <summary>Resource references; a receiver without it gets the id, or the URN of a component.</summary>
    References = 2,

    /// <summary>Values with dependencies; a receiver without it gets the bare value.</summary>
    Outputs = 4,

    /// <summary>All of them.</summary>
    All = Secrets | References | Outputs,
}
