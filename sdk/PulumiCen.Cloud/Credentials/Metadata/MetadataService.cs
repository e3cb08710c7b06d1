using PulumiCen.Cloud.Http;

namespace PulumiCen.Cloud.Credentials.Metadata;

/// <summary>The metadata service of ECS instances, version 2 with its token, or version 1 without.</summary>
internal sealed class MetadataService(CredentialEnvironment environment)
{
    private const string TokenHeader = "X-aliyun-ecs-metadata-token";
    private const string TokenSeconds = "21600";

    private static readonly Uri Address = new("http://100.100.100.200/");
    private static readonly Uri TokenAddress = new(Address, "latest/api/token");
    private static readonly Uri RoleAddress = new(Address, "latest/meta-data/ram/security-credentials/");

    private readonly CredentialRequest _request = new(environment, TimeSpan.FromSeconds(1));

    /// <summary>Gets the key of a role; null for the instance's own.</summary>
    public Func<CancellationToken, Task<TemporaryKey>> KeyOfAsync(string? role) => async cancellationToken =>
    {
        var token = await TokenAsync(cancellationToken);
        var name = role ?? (await GetAsync(RoleAddress, token, cancellationToken)).Trim();
        if (name.Length == 0)
        {
            throw new CredentialProblemException("the instance has no RAM role");
        }

        var answer = CredentialRequest.Parse(
            await GetAsync(new Uri(RoleAddress, Uri.EscapeDataString(name)), token, cancellationToken), "the metadata service's answer");
        return answer.OptionalText("Code") is null or "Success"
            ? TemporaryKey.Read(answer)
            : throw new CredentialProblemException($"the metadata service answered {answer.Text("Code")}");
    };

    private async Task<string> GetAsync(Uri address, string? token, CancellationToken cancellationToken) =>
        await _request.SendAsync(
            HttpMethod.Get, address, token is null ? null : (TokenHeader, token), cancellationToken);

    /// <summary>The token of version 2; null means version 1.</summary>
    private async Task<string?> TokenAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _request.SendAsync(
                HttpMethod.Put, TokenAddress, ("X-aliyun-ecs-metadata-token-ttl-seconds", TokenSeconds), cancellationToken);
        }
        catch (CredentialProblemException) when (!environment.IsSet("ALIBABA_CLOUD_IMDSV1_DISABLED"))
        {
            return null;
        }
    }
}
