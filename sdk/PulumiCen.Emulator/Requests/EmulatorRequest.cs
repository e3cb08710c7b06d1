namespace PulumiCen.Emulator.Requests;

/// <summary>A request whose signature is right, or that needs none: an action and its parameters.</summary>
/// <param name="Action">The action.</param>
/// <param name="Parameters">Its parameters, without the signature's.</param>
internal sealed record EmulatorRequest(string Action, IReadOnlyDictionary<string, string> Parameters)
{
    /// <summary>Whether an action changes nothing.</summary>
    public static bool IsRead(string action) =>
        action.StartsWith("Describe", StringComparison.Ordinal) || action.StartsWith("List", StringComparison.Ordinal);
}
