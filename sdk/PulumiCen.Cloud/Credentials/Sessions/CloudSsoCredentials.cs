using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PulumiCen.Cloud.Http;

namespace PulumiCen.Cloud.Credentials.Sessions;

/// <summary>A key of CloudSSO, for the sign-in that the Alibaba Cloud CLI keeps in the profile (mode <c>CloudSSO</c>).</summary>
internal static class CloudSsoCredentials
{
    private const string SignIn = "sign in again with the Alibaba Cloud CLI";
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    /// <exception cref="CredentialProblemException">The profile isn't complete.</exception>
    public static ICredentialSource Create(JToken profile, string place, CredentialEnvironment environment)
    {
        var address = AddressIn(profile);
        var token = profile.OptionalText("access_token") ?? throw new CredentialProblemException($"its access_token is missing: {SignIn}");
        var expires = DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(profile.OptionalNumber("cloud_sso_access_token_expire") ?? 0, 0, int.MaxValue));
        var body = new JObject
        {
            ["AccountId"] = Required(profile, "cloud_sso_account_id"),
            ["AccessConfigurationId"] = Required(profile, "cloud_sso_access_config"),
        }.ToString(Formatting.None);
        var request = new CredentialRequest(environment, Timeout);
        return new TemporaryCredentials(
            place,
            async cancellationToken =>
            {
                if (environment.Time.GetUtcNow() >= expires)
                {
                    throw new CredentialProblemException($"its sign-in to CloudSSO is over: {SignIn}");
                }

                var answer = await request.SendAsync(
                    HttpMethod.Post,
                    address,
                    ("Authorization", $"Bearer {token}"),
                    cancellationToken,
                    () => new StringContent(body, Encoding.UTF8, "application/json"));
                return TemporaryKey.Read(CredentialRequest.Parse(answer, $"the answer of {address.Host}")["CloudCredential"]);
            },
            environment.Time);
    }

    private static Uri AddressIn(JToken profile) =>
        Uri.TryCreate(Required(profile, "cloud_sso_sign_in_url"), UriKind.Absolute, out var address) && ApiConnection.IsAllowed(address)
            ? new Uri(address, "/cloud-credentials")
            : throw new CredentialProblemException("its cloud_sso_sign_in_url is neither an https address nor one on this machine");

    private static string Required(JToken profile, string field) =>
        profile.OptionalText(field) ?? throw new CredentialProblemException($"its {field} is missing");
}
