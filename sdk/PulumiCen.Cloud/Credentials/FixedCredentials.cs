namespace PulumiCen.Cloud.Credentials;

/// <summary>A key that doesn't change, or none, as one look at a place showed.</summary>
internal sealed class FixedCredentials(CredentialLookup lookup) : ICredentialSource
{
    public ValueTask<CredentialLookup> FindAsync(CancellationToken cancellationToken) => ValueTask.FromResult(lookup);

    public static FixedCredentials Of(AccessKey key, string place) => new(new CredentialLookup(key, [place]));

    public static FixedCredentials None(string place) => new(CredentialLookup.None(place));

    public static FixedCredentials Broken(string place, string problem) => new(CredentialLookup.Broken(place, problem));
}
