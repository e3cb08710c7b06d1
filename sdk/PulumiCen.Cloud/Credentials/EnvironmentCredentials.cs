namespace PulumiCen.Cloud.Credentials;

/// <summary>
/// The environment variables of the official SDKs (<c>ALIBABA_CLOUD_ACCESS_KEY_ID</c>, ...), and the two older families
/// that the Alibaba Cloud CLI and the Terraform provider read.
/// </summary>
internal sealed class EnvironmentCredentials(CredentialEnvironment environment) : ICredentialSource
{
    public ValueTask<CredentialLookup> FindAsync(CancellationToken cancellationToken)
    {
        var id = environment.Find("ALIBABA_CLOUD_ACCESS_KEY_ID", "ALIBABACLOUD_ACCESS_KEY_ID", "ALICLOUD_ACCESS_KEY_ID", "ALICLOUD_ACCESS_KEY");
        var secret = environment.Find(
            "ALIBABA_CLOUD_ACCESS_KEY_SECRET", "ALIBABACLOUD_ACCESS_KEY_SECRET", "ALICLOUD_ACCESS_KEY_SECRET", "ALICLOUD_SECRET_KEY");
        var token = environment.Find("ALIBABA_CLOUD_SECURITY_TOKEN", "ALIBABACLOUD_SECURITY_TOKEN", "ALICLOUD_SECURITY_TOKEN");
        var key = id is null || secret is null ? null : new AccessKey(id, secret, token);
        return ValueTask.FromResult(new CredentialLookup(
            key, ["the environment variables ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET"]));
    }
}
