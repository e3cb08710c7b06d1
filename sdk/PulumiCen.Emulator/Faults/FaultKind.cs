namespace PulumiCen.Emulator.Faults;

/// <summary>What goes wrong with a request.</summary>
public enum FaultKind
{
    /// <summary>An error envelope: <see cref="Fault.Status"/>, <see cref="Fault.Code"/>.</summary>
    Error,

    /// <summary>The connection ends without an answer.</summary>
    Drop,

    /// <summary>The answer's JSON ends in its middle.</summary>
    TruncatedJson,

    /// <summary>The answer says that it is JSON, and isn't.</summary>
    MalformedJson,

    /// <summary>A page of HTML, as proxies answer.</summary>
    Html,

    /// <summary>An answer without a body.</summary>
    Empty,

    /// <summary>The answer announces more bytes than come before the connection ends.</summary>
    WrongLength,

    /// <summary>
    /// A read shows the state from before the latest change. The fault has to be there before that change is made.
    /// </summary>
    StaleRead,

    /// <summary>Nothing but <see cref="Fault.Delay"/>.</summary>
    Delay,

    /// <summary>The request waits until it is released, see <see cref="FaultScript.NextHeldAsync"/>, or its client is gone.</summary>
    Hold,
}
