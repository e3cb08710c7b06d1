using System.Collections.Frozen;
using System.Text.RegularExpressions;
using PulumiCen.Cloud.Credentials;
using PulumiCen.Cloud.Signing;

namespace PulumiCen.Cloud.Http;

/// <summary>Keeps secrets out of texts that people read.</summary>
internal static partial class Redaction
{
    private const string Hidden = "[hidden]";

    private static readonly FrozenSet<string> SecretParameters = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "AccessKeySecret", "SecurityToken", "OIDCToken", "BearerToken", "Signature", "SAMLAssertion");

    /// <summary>Parameters for the log.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(IReadOnlyList<KeyValuePair<string, string>> parameters) =>
        parameters.Any(parameter => SecretParameters.Contains(parameter.Key))
            ? [.. parameters.Select(parameter => SecretParameters.Contains(parameter.Key) ? new(parameter.Key, Hidden) : parameter)]
            : parameters;

    /// <summary>
    /// A text of the cloud. A refused signature comes with all that the cloud would have signed, the token included.
    /// </summary>
    public static string Of(string text, AccessKey? key)
    {
        var safe = StringToSign().Replace(text, ".");
        return key is null ? safe : Without(Without(safe, key.AccessKeySecret), key.SecurityToken);
    }

    private static string Without(string text, string? secret)
    {
        if (string.IsNullOrEmpty(secret))
        {
            return text;
        }

        // As it is, as in a query, and as in a query that is part of what was signed.
        var once = CanonicalQuery.Encode(secret);
        return text
            .Replace(CanonicalQuery.Encode(once), Hidden, StringComparison.Ordinal)
            .Replace(once, Hidden, StringComparison.Ordinal)
            .Replace(secret, Hidden, StringComparison.Ordinal);
    }

    [GeneratedRegex(
        @"[\s.,:;\[(]*(the\s+)?server('s)?\s*(string\s*to\s*sign|canonical\s*request).*\z",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex StringToSign();
}
