using Newtonsoft.Json.Linq;
using PulumiCen.Cloud.Http;

namespace PulumiCen.Cloud.Credentials;

/// <summary>A key that expires. Its text form doesn't show the secret.</summary>
/// <param name="Key">The key.</param>
/// <param name="Expires">When it ends; null when the place doesn't say.</param>
internal sealed record TemporaryKey(AccessKey Key, DateTimeOffset? Expires)
{
    /// <summary>Reads what STS, the metadata service and credential URIs answer alike.</summary>
    /// <exception cref="CredentialProblemException">It isn't that.</exception>
    public static TemporaryKey Read(JToken? json) => Read(json, KeyFieldNames.Api);

    /// <summary>Reads what a place answers.</summary>
    /// <exception cref="CredentialProblemException">It isn't a key.</exception>
    public static TemporaryKey Read(JToken? json, KeyFieldNames names)
    {
        var key = json is null ? null : KeyText.Read(json.Text(names.Id), json.Text(names.Secret), json.Text(names.Token));
        return key is null
            ? throw new CredentialProblemException($"the answer has no {names.Id} and {names.Secret}")
            : new TemporaryKey(key, ExpiryIn(json!, names.Expiration));
    }

    private static DateTimeOffset? ExpiryIn(JToken json, string name) => json.OptionalText(name) switch
    {
        null => null,
        var text when DateTimeOffset.TryParse(
            text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var time) => time,
        var text => throw new CredentialProblemException($"the answer has \"{text}\" for {name}"),
    };
}
