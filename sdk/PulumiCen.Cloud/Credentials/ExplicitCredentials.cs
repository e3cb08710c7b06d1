namespace PulumiCen.Cloud.Credentials;

/// <summary>The access key of the provider's configuration.</summary>
internal sealed class ExplicitCredentials(CredentialChainOptions options) : ICredentialSource
{
    private const string Place = "the configuration";

    public ValueTask<CredentialLookup> FindAsync(CancellationToken cancellationToken) => ValueTask.FromResult(Find());

    private CredentialLookup Find()
    {
        try
        {
            return KeyText.Read(options.AccessKeyId, options.AccessKeySecret, options.SecurityToken) is { } key
                ? new CredentialLookup(key, [Place])
                : CredentialLookup.Broken(
                    Place,
                    KeyText.Trimmed(options.AccessKeyId) is null
                        ? "an access key's secret is given, but not its id"
                        : "an access key's id is given, but not its secret");
        }
        catch (CredentialProblemException problem)
        {
            return CredentialLookup.Broken(Place, problem.Message);
        }
    }
}
