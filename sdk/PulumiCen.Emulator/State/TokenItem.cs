namespace PulumiCen.Emulator.State;

/// <summary>A client token that came, what it came with, and what was answered.</summary>
/// <param name="Fingerprint">The request's parameters, in one text.</param>
/// <param name="Reply">The answer, as JSON.</param>
internal sealed record TokenItem(string Fingerprint, string Reply);
