namespace PulumiCen.Cloud.Credentials.Sessions;

/// <summary>A sign-in in the browser. Its text form shows nothing of it.</summary>
/// <param name="Access">What keys are got with; null for none.</param>
/// <param name="Refresh">What the next one is got with; null for none.</param>
/// <param name="Expires">When <paramref name="Access"/> ends.</param>
internal sealed record OAuthTokens(string? Access, string? Refresh, DateTimeOffset Expires)
{
    public override string ToString() => nameof(OAuthTokens);
}
