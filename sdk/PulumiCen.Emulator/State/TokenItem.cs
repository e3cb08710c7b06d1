namespace PulumiCen.Emulator.State;

/// <summary>A client token that came, what it came with, and what was answered.</summary>
/// <param name="token">The action and the token.</param>
/// <param name="fingerprint">The request's parameters, in one text.</param>
/// <param name="reply">The answer, as JSON.</param>
internal sealed class TokenItem(string token, string fingerprint, string reply) : Item
{
    public override string Key => token;

    public string Fingerprint => fingerprint;

    public string Reply => reply;
}
