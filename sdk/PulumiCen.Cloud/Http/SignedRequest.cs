using System.Net.Http.Headers;
using System.Text;
using PulumiCen.Cloud.Credentials;
using PulumiCen.Cloud.Signing;

namespace PulumiCen.Cloud.Http;

/// <summary>Builds the HTTP request of one try, always a POST.</summary>
/// <param name="options">The endpoint, the version of the signature, and where the parameters go.</param>
internal sealed class SignedRequest(ApiConnectionOptions options)
{
    private const string Form = "application/x-www-form-urlencoded";
    private const string Method = "POST";

    /// <summary>Builds and signs.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="key">The key to sign with; null for a request that goes unsigned.</param>
    /// <param name="stamp">The nonce and the time of this try.</param>
    /// <param name="throttled">What the last answer said about being too early; null when it said nothing.</param>
    public HttpRequestMessage Create(ApiRequest request, AccessKey? key, RequestStamp stamp, ThrottleHint? throttled)
    {
        var message = key is null || options.Signature is SignatureVersion.Rpc
            ? WithHeaders(Message(RpcParameters.Of(Method, request, key, stamp)), throttled?.Headers ?? [])
            : Acs3(request, key, stamp, throttled);
        message.Headers.TryAddWithoutValidation("Accept", "application/json");
        return message;
    }

    private HttpRequestMessage Acs3(ApiRequest request, AccessKey key, RequestStamp stamp, ThrottleHint? throttled)
    {
        var isForm = options.Placement is ParameterPlacement.Form;
        var hash = Acs3Signature.HashBody(isForm ? Encoded(request.Parameters) : []);
        List<KeyValuePair<string, string>> headers =
        [
            new("host", options.Endpoint.Authority),
            new("x-acs-action", request.Action),
            new("x-acs-version", request.Api.Value),
            new("x-acs-date", stamp.Time),
            new("x-acs-signature-nonce", stamp.Nonce),
            new("x-acs-content-sha256", hash),
            .. throttled?.Headers ?? [],
        ];
        if (key.SecurityToken is not null)
        {
            headers.Add(new("x-acs-accesskey-id", key.AccessKeyId));
            headers.Add(new("x-acs-security-token", key.SecurityToken));
        }

        IReadOnlyList<KeyValuePair<string, string>> signed = isForm ? [.. headers, new("content-type", Form)] : headers;
        var canonical = Acs3Signature.CanonicalRequest(Method, isForm ? [] : request.Parameters, signed, hash);
        var message = WithHeaders(Message(request.Parameters), headers);
        message.Headers.TryAddWithoutValidation(
            "Authorization",
            $"{Acs3Signature.Algorithm} Credential={key.AccessKeyId},SignedHeaders={Acs3Signature.SignedHeaders(signed)},"
            + $"Signature={Acs3Signature.Sign(canonical, key.AccessKeySecret)}");
        return message;
    }

    private static HttpRequestMessage WithHeaders(
        HttpRequestMessage message, IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        foreach (var (name, value) in headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }

    private HttpRequestMessage Message(IReadOnlyList<KeyValuePair<string, string>> parameters)
    {
        if (options.Placement is ParameterPlacement.Query)
        {
            return new HttpRequestMessage(HttpMethod.Post, new Uri(options.Endpoint, "/?" + CanonicalQuery.Of(parameters)));
        }

        // The signature covers the content type, so it is exactly this, without a charset.
        var body = new ByteArrayContent(Encoded(parameters));
        body.Headers.ContentType = new MediaTypeHeaderValue(Form);
        return new HttpRequestMessage(HttpMethod.Post, new Uri(options.Endpoint, "/")) { Content = body };
    }

    private static byte[] Encoded(IReadOnlyList<KeyValuePair<string, string>> parameters) =>
        Encoding.UTF8.GetBytes(CanonicalQuery.Of(parameters));
}
