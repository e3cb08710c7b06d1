using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace PulumiCen.Cloud.Signing;

/// <summary>
/// Signature version 1 of Alibaba Cloud's RPC APIs, <c>HMAC-SHA1</c> over all parameters (API reference, "Request
/// signatures"). New clients use <see cref="Acs3Signature"/>; older ones, and STS clients, still send this.
/// </summary>
public static class RpcSignature
{
    /// <summary>The method's name, in the parameter <c>SignatureMethod</c>.</summary>
    public const string Method = "HMAC-SHA1";

    /// <summary>The text that is signed.</summary>
    /// <param name="method">The HTTP method, in capitals.</param>
    /// <param name="parameters">All parameters of query and form; <c>Signature</c> itself is left out.</param>
    public static string StringToSign(string method, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var signed = parameters.Where(parameter => !parameter.Key.Equals("Signature", StringComparison.Ordinal));
        return $"{method}&{CanonicalQuery.Encode("/")}&{CanonicalQuery.Encode(CanonicalQuery.Of(signed))}";
    }

    /// <summary>Signs the text: Base64.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "The API defines this version of its signature with SHA-1.")]
    public static string Sign(string stringToSign, string accessKeySecret)
    {
        ArgumentNullException.ThrowIfNull(stringToSign);
        ArgumentNullException.ThrowIfNull(accessKeySecret);
        return Convert.ToBase64String(
            HMACSHA1.HashData(Encoding.UTF8.GetBytes(accessKeySecret + "&"), Encoding.UTF8.GetBytes(stringToSign)));
    }
}
