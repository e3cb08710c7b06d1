namespace PulumiCen.Cloud.Credentials;

/// <summary>
/// The environment variables of the official SDKs (<c>ALIBABA_CLOUD_ACCESS_KEY_ID</c>, ...), and the two older families
/// that the Alibaba Cloud CLI and the Terraform provider read.
/// </summary>
internal sealed class EnvironmentCredentials(CredentialEnvironment environment) : ICredentialSource
{
    private const string Place = "the environment variables ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET";

    public ValueTask<CredentialLookup> FindAsync(CancellationToken cancellationToken) => ValueTask.FromResult(Find());

    private CredentialLookup Find()
    {
        var id = environment.Find("ALIBABA_CLOUD_ACCESS_KEY_ID", "ALIBABACLOUD_ACCESS_KEY_ID", "ALICLOUD_ACCESS_KEY_ID", "ALICLOUD_ACCESS_KEY");
        var secret = environment.Find(
            "ALIBABA_CLOUD_ACCESS_KEY_SECRET", "ALIBABACLOUD_ACCESS_KEY_SECRET", "ALICLOUD_ACCESS_KEY_SECRET", "ALICLOUD_SECRET_KEY");
        var token = environment.Find("ALIBABA_CLOUD_SECURITY_TOKEN", "ALIBABACLOUD_SECURITY_TOKEN", "ALICLOUD_SECURITY_TOKEN");
        if (id is null || secret is null)
        {
            return (id, secret) switch
            {
                (null, null) => CredentialLookup.None(Place),
                (null, _) => CredentialLookup.Broken(Place, "a secret is set, but no id"),
                _ => CredentialLookup.Broken(Place, "an id is set, but no secret"),
            };
        }

        try
        {
            return new CredentialLookup(KeyText.Read(id, secret, token), [Place]);
        }
        catch (CredentialProblemException problem)
        {
            return CredentialLookup.Broken(Place, problem.Message);
        }
    }
}
