using System.Security.Cryptography;
using System.Text;

namespace PulumiCen.Cloud.Signing;

/// <summary>
/// Signature version 3 of Alibaba Cloud's OpenAPI, <c>ACS3-HMAC-SHA256</c>, which covers the query, the headers and the
/// body (API reference, "V3 request structure and signature").
/// </summary>
public static class Acs3Signature
{
    /// <summary>The algorithm's name, first in the Authorization header.</summary>
    public const string Algorithm = "ACS3-HMAC-SHA256";

    /// <summary>The hash of a body for the header <c>x-acs-content-sha256</c>: lower-case hexadecimal SHA-256.</summary>
    public static string HashBody(ReadOnlySpan<byte> body) => Convert.ToHexStringLower(SHA256.HashData(body));

    /// <summary>Whether a header is part of the signature: <c>host</c>, <c>content-type</c> and all <c>x-acs-*</c>.</summary>
    public static bool IsSigned(string header)
    {
        ArgumentNullException.ThrowIfNull(header);
        return header.StartsWith("x-acs-", StringComparison.OrdinalIgnoreCase)
            || header.Equals("host", StringComparison.OrdinalIgnoreCase)
            || header.Equals("content-type", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The names of the signed headers, in order, joined by <c>;</c>.</summary>
    public static string SignedHeaders(IEnumerable<KeyValuePair<string, string>> headers) =>
        string.Join(';', Canonical(headers).Select(header => header.Name));

    /// <summary>The canonical form of a request, the text that the signature is about.</summary>
    /// <param name="method">The HTTP method, in capitals.</param>
    /// <param name="query">The query's parameters, not encoded.</param>
    /// <param name="headers">The headers; those that are not signed are left out.</param>
    /// <param name="bodyHash">From <see cref="HashBody"/>.</param>
    public static string CanonicalRequest(
        string method,
        IEnumerable<KeyValuePair<string, string>> query,
        IEnumerable<KeyValuePair<string, string>> headers,
        string bodyHash)
    {
        var signed = Canonical(headers).ToList();
        var text = new StringBuilder();
        text.Append(method).Append('\n').Append("/\n").Append(CanonicalQuery.Of(query)).Append('\n');
        foreach (var (name, value) in signed)
        {
            text.Append(name).Append(':').Append(value).Append('\n');
        }

        return text.Append('\n').AppendJoin(';', signed.Select(header => header.Name)).Append('\n').Append(bodyHash).ToString();
    }

    /// <summary>Signs a canonical request: lower-case hexadecimal.</summary>
    public static string Sign(string canonicalRequest, string accessKeySecret)
    {
        ArgumentNullException.ThrowIfNull(canonicalRequest);
        ArgumentNullException.ThrowIfNull(accessKeySecret);
        var stringToSign = $"{Algorithm}\n{HashBody(Encoding.UTF8.GetBytes(canonicalRequest))}";
        return Convert.ToHexStringLower(
            HMACSHA256.HashData(Encoding.UTF8.GetBytes(accessKeySecret), Encoding.UTF8.GetBytes(stringToSign)));
    }

    private static IEnumerable<(string Name, string Value)> Canonical(IEnumerable<KeyValuePair<string, string>> headers) =>
        headers
            .Where(header => IsSigned(header.Key))
            .GroupBy(header => header.Key.ToLowerInvariant(), StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, string.Join(
                ", ", group.Select(header => header.Value.Trim()).Order(StringComparer.Ordinal))));
}
