namespace PulumiCen.Cloud.Credentials;

/// <summary>The access key of the provider's configuration.</summary>
internal sealed class ExplicitCredentials(AccessKey key) : ICredentialSource
{
    public ValueTask<CredentialLookup> FindAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult(new CredentialLookup(key, ["the configuration"]));
}
