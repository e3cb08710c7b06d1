using PulumiCen.Emulator.Requests;

namespace PulumiCen.Emulator;

/// <summary>One request that the emulator answered.</summary>
/// <param name="Time">When.</param>
/// <param name="Action">The action.</param>
/// <param name="Parameters">Its parameters, without the signature's.</param>
/// <param name="Code">The error code; empty when the request was granted.</param>
/// <param name="Message">The error message; empty when the request was granted.</param>
public sealed record JournalEntry(
    DateTimeOffset Time, string Action, IReadOnlyDictionary<string, string> Parameters, string Code, string Message)
{
    /// <summary>Whether the request was refused.</summary>
    public bool IsRefusal => Code.Length > 0;

    /// <summary>Whether the request changes nothing.</summary>
    public bool IsRead => EmulatorRequest.IsRead(Action);
}
