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
    public static TemporaryKey Read(JToken? json)
    {
        if (json?.OptionalText("AccessKeyId") is not { } id || json.OptionalText("AccessKeySecret") is not { } secret)
        {
            throw new CredentialProblemException("the answer has no AccessKeyId and AccessKeySecret");
        }

        return new TemporaryKey(new AccessKey(id, secret, json.OptionalText("SecurityToken")), ExpiryIn(json));
    }

    private static DateTimeOffset? ExpiryIn(JToken json) => json.OptionalText("Expiration") switch
    {
        null => null,
        var text when DateTimeOffset.TryParse(text, null, System.Globalization.DateTimeStyles.AssumeUniversal, out var time) => time,
        var text => throw new CredentialProblemException($"the answer has \"{text}\" for Expiration"),
    };
}
