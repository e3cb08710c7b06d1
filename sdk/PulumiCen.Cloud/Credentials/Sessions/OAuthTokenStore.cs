using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PulumiCen.Cloud.Http;

namespace PulumiCen.Cloud.Credentials.Sessions;

/// <summary>The tokens of a profile in the file of the Alibaba Cloud CLI, which the CLI and the official SDKs renew there too.</summary>
/// <param name="path">The file.</param>
/// <param name="profileName">The profile.</param>
/// <param name="environment">The machine.</param>
internal sealed class OAuthTokenStore(string path, string profileName, CredentialEnvironment environment)
{
    /// <exception cref="CredentialProblemException">They can't be read.</exception>
    public OAuthTokens Read()
    {
        var (_, profile) = Load();
        return new OAuthTokens(
            profile.OptionalText("oauth_access_token"),
            profile.OptionalText("oauth_refresh_token"),
            DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(profile.OptionalNumber("oauth_access_token_expire") ?? 0, 0, int.MaxValue)));
    }

    /// <summary>Writes the file as it is.</summary>
    /// <exception cref="CredentialProblemException">It can't be written.</exception>
    public void RequireWritable() => Save(environment.Read(path) ?? throw Gone());

    /// <summary>Keeps new tokens; all else in the file stays.</summary>
    /// <exception cref="CredentialProblemException">They can't be kept.</exception>
    public void Write(OAuthTokens tokens)
    {
        var (settings, profile) = Load();
        profile["oauth_access_token"] = tokens.Access;
        profile["oauth_refresh_token"] = tokens.Refresh;
        profile["oauth_access_token_expire"] = tokens.Expires.ToUnixTimeSeconds();
        Save(settings.ToString(Formatting.Indented));
    }

    private (JObject Settings, JObject Profile) Load()
    {
        var settings = CredentialRequest.Parse(environment.Read(path) ?? throw Gone(), path);
        var profile = settings.Items("profiles").OfType<JObject>()
            .FirstOrDefault(item => item.Text("name").Equals(profileName, StringComparison.Ordinal));
        return (settings, profile ?? throw Gone());
    }

    private void Save(string text)
    {
        try
        {
            environment.ReplaceFile(path, text);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CredentialProblemException(
                $"its sign-in is nearly over, and a new one can't be kept in {path}: sign in again with the Alibaba Cloud CLI", failure);
        }
    }

    private CredentialProblemException Gone() => new($"there is no profile \"{profileName}\" in {path}");
}
