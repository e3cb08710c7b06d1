using Newtonsoft.Json.Linq;
using PulumiCen.Cloud.Http;

namespace PulumiCen.Cloud.Credentials.Sessions;

/// <summary>A key for the sign-in in the browser that the Alibaba Cloud CLI keeps in the profile (mode <c>OAuth</c>).</summary>
internal sealed class OAuthCredentials
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    /// <summary>A sign-in that ends this soon is renewed before it is used (the official SDKs' time).</summary>
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(20);

    private readonly OAuthSite _site;
    private readonly OAuthTokenStore _store;
    private readonly CredentialEnvironment _environment;
    private readonly CredentialRequest _request;

    private OAuthCredentials(OAuthSite site, OAuthTokenStore store, CredentialEnvironment environment)
    {
        (_site, _store, _environment) = (site, store, environment);
        _request = new CredentialRequest(environment, Timeout);
    }

    /// <exception cref="CredentialProblemException">The profile isn't complete.</exception>
    public static ICredentialSource Create(JToken profile, OAuthTokenStore store, string place, CredentialEnvironment environment)
    {
        var credentials = new OAuthCredentials(OAuthSite.Of(profile.Text("oauth_site_type")), store, environment);
        return new TemporaryCredentials(place, credentials.FetchAsync, environment.Time);
    }

    private async Task<TemporaryKey> FetchAsync(CancellationToken cancellationToken)
    {
        // Read anew: the CLI, or another program, may have renewed it.
        var tokens = _store.Read();
        if (tokens.Refresh is not null && _environment.Time.GetUtcNow() >= tokens.Expires - Early)
        {
            tokens = await RenewAsync(tokens.Refresh, cancellationToken);
        }

        var access = tokens.Access ?? throw new CredentialProblemException(
            "it has no sign-in: sign in again with the Alibaba Cloud CLI");
        var answer = await _request.SendAsync(
            HttpMethod.Post, new Uri(_site.Address, "/v1/exchange"), ("Authorization", $"Bearer {access}"), cancellationToken);
        return TemporaryKey.Read(CredentialRequest.Parse(answer, $"the answer of {_site.Address.Host}"), KeyFieldNames.OAuth);
    }

    /// <summary>A renewal makes the old token worthless, so the new one is kept, or there is no renewal.</summary>
    private async Task<OAuthTokens> RenewAsync(string refresh, CancellationToken cancellationToken)
    {
        _store.RequireWritable();
        var now = _environment.Time.GetUtcNow();
        var answer = CredentialRequest.Parse(
            await _request.SendAsync(
                HttpMethod.Post,
                new Uri(_site.Address, "/v1/token"),
                null,
                cancellationToken,
                () => new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["grant_type"] = "refresh_token",
                    ["refresh_token"] = refresh,
                    ["client_id"] = _site.ClientId,
                    ["Timestamp"] = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture),
                })),
            $"the answer of {_site.Address.Host}");
        if (answer.OptionalText("access_token") is not { } access || answer.OptionalText("refresh_token") is not { } next)
        {
            throw new CredentialProblemException($"the answer of {_site.Address.Host} has no access_token and refresh_token");
        }

        var seconds = Math.Clamp(answer.OptionalNumber("expires_in") ?? 3600, 0, int.MaxValue);
        var tokens = new OAuthTokens(access, next, now.AddSeconds(seconds));
        _store.Write(tokens);
        return tokens;
    }
}
