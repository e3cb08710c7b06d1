using Newtonsoft.Json.Linq;
using PulumiCen.Cloud.Credentials.Metadata;
using PulumiCen.Cloud.Credentials.Roles;
using PulumiCen.Cloud.Http;

namespace PulumiCen.Cloud.Credentials.Profiles;

/// <summary>The profiles of the Alibaba Cloud CLI's file, and what each mode means.</summary>
internal sealed class ProfileTable(JObject settings, CredentialEnvironment environment)
{
    public bool Contains(string name) => Find(name) is not null;

    /// <summary>The credentials of a profile.</summary>
    /// <param name="name">The profile.</param>
    /// <param name="place">Where it is, for messages.</param>
    /// <exception cref="CredentialProblemException">The profile isn't complete.</exception>
    public ICredentialSource SourceOf(string name, string place) => SourceOf(name, place, []);

    private ICredentialSource SourceOf(string name, string place, IReadOnlyList<string> chain)
    {
        if (chain.Contains(name, StringComparer.Ordinal))
        {
            throw new CredentialProblemException($"its profiles name each other: {string.Join(" -> ", [.. chain, name])}");
        }

        var profile = Find(name) ?? throw new CredentialProblemException($"there is no profile \"{name}\"");
        return profile.Text("mode") switch
        {
            "AK" or "" => Key(profile, place, withToken: false),
            "StsToken" => Key(profile, place, withToken: true),
            "RamRoleArn" => RoleCredentials.Assumed(Session(profile), Key(profile, place, withToken: true), place, environment),
            "EcsRamRole" => EcsCredentials.Create(profile.OptionalText("ram_role_name"), place, environment),
            "OIDC" => RoleCredentials.WithOidc(
                Session(profile), Required(profile, "oidc_provider_arn"), Required(profile, "oidc_token_file"), place, environment),
            "ChainableRamRoleArn" => RoleCredentials.Assumed(
                Session(profile),
                SourceOf(Required(profile, "source_profile"), place, [.. chain, name]),
                place,
                environment),
            "CredentialsURI" => UriCredentials.Create(Required(profile, "credentials_uri"), place, environment),
            var mode => throw new CredentialProblemException(
                $"its mode {mode} isn't supported here: use AK, StsToken, RamRoleArn, ChainableRamRoleArn, OIDC, EcsRamRole or CredentialsURI"),
        };
    }

    private JToken? Find(string name) => settings.Items("profiles")
        .FirstOrDefault(profile => profile.Text("name").Equals(name, StringComparison.Ordinal));

    private static FixedCredentials Key(JToken profile, string place, bool withToken)
    {
        var (id, secret) = (profile.OptionalText("access_key_id"), profile.OptionalText("access_key_secret"));
        // The CLI writes a first profile without a key.
        return id is null && secret is null
            ? FixedCredentials.None(place)
            : FixedCredentials.Of(
                new AccessKey(
                    Required(profile, "access_key_id"),
                    Required(profile, "access_key_secret"),
                    withToken ? profile.OptionalText("sts_token") : null),
                place);
    }

    private static RoleSession Session(JToken profile) => new RoleSession
    {
        RoleArn = Required(profile, "ram_role_arn"),
        Seconds = profile.OptionalText("expired_seconds") is { } seconds and not "0" ? seconds : null,
        ExternalId = profile.OptionalText("external_id"),
        Region = profile.OptionalText("sts_region"),
    }.Named(profile.OptionalText("ram_session_name"));

    private static string Required(JToken profile, string field) =>
        profile.OptionalText(field) ?? throw new CredentialProblemException($"its {field} is missing");
}
