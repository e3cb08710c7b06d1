namespace PulumiCen.Cloud.Credentials;

/// <summary>The access key of the provider's configuration.</summary>
internal sealed class ExplicitCredentials(CredentialChainOptions options) : ICredentialSource
{
    private const string Place = "the configuration";

    public ValueTask<CredentialLookup> FindAsync(CancellationToken cancellationToken) => ValueTask.FromResult(options switch
    {
        { AccessKeyId: { Length: > 0 } id, AccessKeySecret: { Length: > 0 } secret } =>
            new CredentialLookup(new AccessKey(id, secret, options.SecurityToken), [Place]),
        { AccessKeyId.Length: > 0 } => CredentialLookup.Broken(Place, "an access key's id is given, but not its secret"),
        _ => CredentialLookup.Broken(Place, "an access key's secret is given, but not its id"),
    });
}
