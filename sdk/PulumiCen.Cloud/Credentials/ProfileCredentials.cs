using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PulumiCen.Cloud.Http;

namespace PulumiCen.Cloud.Credentials;

/// <summary>A profile of the Alibaba Cloud CLI, in <c>~/.aliyun/config.json</c>: an access key, or temporary credentials.</summary>
internal sealed class ProfileCredentials(string? name, CredentialEnvironment environment) : ICredentialSource
{
    private string FilePath => Path.Combine(environment.HomeDirectory, ".aliyun", "config.json");

    public async ValueTask<CredentialLookup> FindAsync(CancellationToken cancellationToken)
    {
        if (environment.IsSet("ALIBABA_CLOUD_CLI_PROFILE_DISABLED"))
        {
            return new CredentialLookup(null, []);
        }

        var wanted = name ?? environment.Find("ALIBABA_CLOUD_PROFILE");
        var searched = $"the profile {(wanted is null ? "that is current" : $"\"{wanted}\"")} in {FilePath}";
        var settings = await ReadAsync(cancellationToken);
        var profile = settings.Items("profiles").FirstOrDefault(profile =>
            profile.Text("name").Equals(wanted ?? settings?.Text("current"), StringComparison.Ordinal));
        return new CredentialLookup(profile is null ? null : KeyOf(profile), [searched]);
    }

    private async Task<JObject?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(await File.ReadAllTextAsync(FilePath, cancellationToken)));
            return await JToken.ReadFromAsync(reader, cancellationToken) as JObject;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    private static AccessKey? KeyOf(JToken profile) =>
        profile.Text("mode") is "AK" or "StsToken"
        && profile.OptionalText("access_key_id") is { } id
        && profile.OptionalText("access_key_secret") is { } secret
            ? new AccessKey(id, secret, profile.OptionalText("sts_token"))
            : null;
}
