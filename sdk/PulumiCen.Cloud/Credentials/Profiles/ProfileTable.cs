using Newtonsoft.Json.Linq;
using PulumiCen.Cloud.Credentials.Metadata;
using PulumiCen.Cloud.Credentials.Roles;
using PulumiCen.Cloud.Credentials.Sessions;
using PulumiCen.Cloud.Http;

namespace PulumiCen.Cloud.Credentials.Profiles;

/// <summary>The profiles of the Alibaba Cloud CLI's file, and what each mode means.</summary>
/// <param name="settings">The file.</param>
/// <param name="path">Where it is.</param>
/// <param name="environment">The machine.</param>
internal sealed class ProfileTable(JObject settings, string path, CredentialEnvironment environment)
{
    private const string Modes =
        "AK, StsToken, RamRoleArn, ChainableRamRoleArn, OIDC, EcsRamRole, CloudSSO, OAuth, External or CredentialsURI";

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
            "AK" or "" => Key(profile, place),
            "StsToken" => Session(profile, place),
            "RamRoleArn" => RoleCredentials.Assumed(RoleOf(profile), Key(profile, place), place, environment),
            "EcsRamRole" => EcsCredentials.Create(profile.OptionalText("ram_role_name"), place, environment),
            "OIDC" => RoleCredentials.WithOidc(
                RoleOf(profile), Required(profile, "oidc_provider_arn"), Required(profile, "oidc_token_file"), place, environment),
            "ChainableRamRoleArn" => RoleCredentials.Assumed(
                RoleOf(profile),
                SourceOf(Required(profile, "source_profile"), place, [.. chain, name]),
                place,
                environment),
            "CredentialsURI" => UriCredentials.Create(Required(profile, "credentials_uri"), place, environment),
            "CloudSSO" => CloudSsoCredentials.Create(profile, place, environment),
            "OAuth" => OAuthCredentials.Create(profile, new OAuthTokenStore(path, name, environment), place, environment),
            "External" => ExternalCredentials.Create(Required(profile, "process_command"), place, environment),
            var mode => throw new CredentialProblemException($"its mode {mode} isn't supported here: use {Modes}"),
        };
    }

    private JToken? Find(string name) => settings.Items("profiles")
        .FirstOrDefault(profile => profile.Text("name").Equals(name, StringComparison.Ordinal));

    /// <summary>A permanent key; a token that is left from another mode isn't part of it.</summary>
    private static FixedCredentials Key(JToken profile, string place)
    {
        var (id, secret) = (profile.OptionalText("access_key_id"), profile.OptionalText("access_key_secret"));
        // The CLI writes a first profile without a key.
        return id is null && secret is null
            ? FixedCredentials.None(place)
            : FixedCredentials.Of(
                KeyText.Read(Required(profile, "access_key_id"), Required(profile, "access_key_secret"), null)!, place);
    }

    private static FixedCredentials Session(JToken profile, string place) => FixedCredentials.Of(
        KeyText.Read(
            Required(profile, "access_key_id"), Required(profile, "access_key_secret"), Required(profile, "sts_token"))!,
        place);

    private static RoleSession RoleOf(JToken profile) => new RoleSession
    {
        RoleArn = Required(profile, "ram_role_arn"),
        Seconds = profile.OptionalText("expired_seconds") is { } seconds and not "0" ? seconds : null,
        ExternalId = profile.OptionalText("external_id"),
        Policy = profile.OptionalText("policy"),
        Endpoint = profile.OptionalText("sts_endpoint"),
        Region = profile.OptionalText("sts_region"),
        UsesVpc = profile.Flag("enable_vpc"),
    }.Named(profile.OptionalText("ram_session_name"));

    private static string Required(JToken profile, string field) =>
        KeyText.Trimmed(profile.OptionalText(field)) ?? throw new CredentialProblemException($"its {field} is missing");
}
