using PulumiCen.Cloud.Credentials;
using PulumiCen.Cloud.Signing;

namespace PulumiCen.Cloud.Http;

/// <summary>All parameters of a request in the RPC style, with signature version 1 among them.</summary>
internal static class RpcParameters
{
    /// <param name="method">The HTTP method, in capitals.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="key">The key to sign with; null leaves the signature out.</param>
    /// <param name="stamp">The nonce and the time.</param>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(
        string method, ApiRequest request, AccessKey? key, RequestStamp stamp)
    {
        var parameters = new ApiParameters()
            .Add("Action", request.Action)
            .Add("Version", request.Api.Value)
            .Add("Format", "JSON")
            .Add("SignatureNonce", stamp.Nonce)
            .Add("Timestamp", stamp.Time);
        if (key is not null)
        {
            parameters
                .Add("AccessKeyId", key.AccessKeyId)
                .Add("SecurityToken", key.SecurityToken)
                .Add("SignatureMethod", RpcSignature.Method)
                .Add("SignatureVersion", "1.0");
        }

        IReadOnlyList<KeyValuePair<string, string>> all = [.. request.Parameters, .. parameters];
        return key is null
            ? all
            : [.. all, new("Signature", RpcSignature.Sign(RpcSignature.StringToSign(method, all), key.AccessKeySecret))];
    }
}
