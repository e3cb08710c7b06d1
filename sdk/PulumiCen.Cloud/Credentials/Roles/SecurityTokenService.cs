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
            session.Region, signer, new ApiRequest("AssumeRole", Parameters(session).ToList()), cancellationToken);
    }

    /// <summary><c>AssumeRoleWithOIDC</c>: the token of an identity provider is the proof.</summary>
    public async Task<TemporaryKey> AssumeRoleWithOidcAsync(
        RoleSession session, string providerArn, string token, CancellationToken cancellationToken)
    {
        var parameters = Parameters(session).Add("OIDCProviderArn", providerArn).Add("OIDCToken", token);
        return await SendAsync(
            session.Region,
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
        string? region, ICredentialSource signer, ApiRequest request, CancellationToken cancellationToken)
    {
        using var client = environment.CreateClient();
        var options = new ApiConnectionOptions
        {
            Endpoint = EndpointOf(region),
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

    private static Uri EndpointOf(string? region) => region switch
    {
        null => new Uri("https://sts.aliyuncs.com"),
        _ when region.All(character => char.IsAsciiLetterOrDigit(character) || character == '-') =>
            new Uri($"https://sts.{region}.aliyuncs.com"),
        _ => throw new CredentialProblemException($"\"{region}\" isn't a region"),
    };
}
