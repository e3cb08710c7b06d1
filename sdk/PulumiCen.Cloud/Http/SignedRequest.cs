using System.Globalization;
using PulumiCen.Cloud.Credentials;
using PulumiCen.Cloud.Signing;

namespace PulumiCen.Cloud.Http;

/// <summary>Builds the HTTP request of one try: a POST with all parameters in the query, as the official SDKs send it.</summary>
internal static class SignedRequest
{
    private static readonly string EmptyBodyHash = Acs3Signature.HashBody([]);

    public static HttpRequestMessage Create(Uri endpoint, ApiRequest request, AccessKey key, string nonce, DateTimeOffset now)
    {
        var headers = HeadersOf(endpoint, request, key, nonce, now);
        var canonical = Acs3Signature.CanonicalRequest("POST", request.Parameters, headers, EmptyBodyHash);
        var signature = Acs3Signature.Sign(canonical, key.AccessKeySecret);
        var authorization = $"{Acs3Signature.Algorithm} Credential={key.AccessKeyId},"
            + $"SignedHeaders={Acs3Signature.SignedHeaders(headers)},Signature={signature}";

        var message = new HttpRequestMessage(HttpMethod.Post, new Uri(endpoint, "/?" + CanonicalQuery.Of(request.Parameters)));
        foreach (var (name, value) in headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        message.Headers.TryAddWithoutValidation("Authorization", authorization);
        message.Headers.TryAddWithoutValidation("Accept", "application/json");
        return message;
    }

    private static List<KeyValuePair<string, string>> HeadersOf(
        Uri endpoint, ApiRequest request, AccessKey key, string nonce, DateTimeOffset now)
    {
        List<KeyValuePair<string, string>> headers =
        [
            new("host", endpoint.Authority),
            new("x-acs-action", request.Action),
            new("x-acs-version", request.Api.Value),
            new("x-acs-date", now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
            new("x-acs-signature-nonce", nonce),
            new("x-acs-content-sha256", EmptyBodyHash),
        ];
        if (key.SecurityToken is not null)
        {
            headers.Add(new("x-acs-accesskey-id", key.AccessKeyId));
            headers.Add(new("x-acs-security-token", key.SecurityToken));
        }

        return headers;
    }
}
