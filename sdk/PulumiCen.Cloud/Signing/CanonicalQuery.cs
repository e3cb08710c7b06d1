namespace PulumiCen.Cloud.Signing;

/// <summary>Parameters in the one form that both sides of a signature agree on.</summary>
internal static class CanonicalQuery
{
    /// <summary>
    /// Percent-encodes as RFC 3986 does: all but letters, digits and <c>-_.~</c>, in capital hexadecimal.
    /// </summary>
    public static string Encode(string text) => Uri.EscapeDataString(text);

    /// <summary>The parameters in ordinal order of their names, encoded and joined.</summary>
    public static string Of(IEnumerable<KeyValuePair<string, string>> parameters) => string.Join('&', parameters
        .OrderBy(parameter => parameter.Key, StringComparer.Ordinal)
        .Select(parameter => $"{Encode(parameter.Key)}={Encode(parameter.Value)}"));
}
