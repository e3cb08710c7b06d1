using PulumiCen.Cloud.Http;
using PulumiCen.Cloud.Signing;

namespace PulumiCen.Cloud.Credentials.Roles;

/// <summary>The Security Token Service (STS, 2015-04-01): temporary credentials for a role.</summary>
internal sealed class SecurityTokenService(CredentialEnvironment environment)
{
    private const int Retries = 3;
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    /// <summary><c>AssumeRole</c>, signed with another key.</summary>
    public async Task<TemporaryKey> AssumeRoleAsync(RoleSession session, ICredentialSource signer, CancellationToken cancellationToken)
    {
        var source = await signer.FindAsync(cancellationToken);
        if (source.Key is null)
        {
            throw new CredentialProblemException($"there is no key to take on the role with: {string.Join("; ", source.Searched)}");
        }

        return await SendAsync(
            session, signer, new ApiRequest("AssumeRole", Parameters(session).ToList()), cancellationToken);
    }

    /// <summary><c>AssumeRoleWithOIDC</c>: the token of an identity provider is the proof.</summary>
    public async Task<TemporaryKey> AssumeRoleWithOidcAsync(
        RoleSession session, string providerArn, string token, CancellationToken cancellationToken)
    {
        var parameters = Parameters(session).Add("OIDCProviderArn", providerArn).Add("OIDCToken", token);
        return await SendAsync(
            session,
            FixedCredentials.None("nowhere"),
            new ApiRequest("AssumeRoleWithOIDC", parameters.ToList()) { IsUnsigned = true },
            cancellationToken);
    }

    private static ApiParameters Parameters(RoleSession session) => new ApiParameters()
        .Add("RoleArn", session.RoleArn)
        .Add("RoleSessionName", session.Name)
        .Add("DurationSeconds", session.Seconds)
        .Add("ExternalId", session.ExternalId)
        .Add("Policy", session.Policy);

    private async Task<TemporaryKey> SendAsync(
        RoleSession session, ICredentialSource signer, ApiRequest request, CancellationToken cancellationToken)
    {
        using var client = environment.CreateClient();
        var options = new ApiConnectionOptions
        {
            Endpoint = EndpointOf(session),
            MaxRetries = Retries,
            RequestTimeout = Timeout,
            Signature = SignatureVersion.Rpc,
            // A token in the query would be in the log of every proxy.
            Placement = ParameterPlacement.Form,
        };
        var reply = await new ApiConnection(client, options, signer, environment.Time)
            .SendAsync(request with { Api = ApiVersion.Sts }, cancellationToken);
        return TemporaryKey.Read(reply["Credentials"]);
    }

    /// <summary>As the official SDKs have it: the endpoint, else the region's, within its VPC or not, else the central one.</summary>
    private Uri EndpointOf(RoleSession session)
    {
        if (session.Endpoint is { } host)
        {
            return Uri.CheckHostName(host) is UriHostNameType.Dns
                ? new Uri($"https://{host}")
                : throw new CredentialProblemException($"its sts_endpoint \"{host}\" isn't a host name");
        }

        var region = session.Region ?? environment.Find("ALIBABA_CLOUD_STS_REGION");
        if (region is null)
        {
            return new Uri("https://sts.aliyuncs.com");
        }

        var service = session.UsesVpc || environment.IsSet("ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED") ? "sts-vpc" : "sts";
        return region.All(character => char.IsAsciiLetterOrDigit(character) || character == '-')
            ? new Uri($"https://{service}.{region}.aliyuncs.com")
            : throw new CredentialProblemException($"\"{region}\" isn't a region");
    }
}
