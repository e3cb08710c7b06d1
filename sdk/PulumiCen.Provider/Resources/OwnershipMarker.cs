using System.Security.Cryptography;
using System.Text;

namespace PulumiCen.Provider.Resources;

/// <summary>
/// The tag that says for which resource of which stack something was created. A create that was interrupted before the
/// state knew of it is found again by it, so that nothing is bought twice. It isn't shown as one of the user's tags.
/// </summary>
internal static class OwnershipMarker
{
    public const string Key = "pulumi-cen:created-for";

    /// <summary>The tag's value: a URN has the project, the stack and the resource in it, and may be too long for a tag.</summary>
    public static string ValueFor(string urn) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(urn)).AsSpan(0, 16));

    /// <summary>The user's tags with the marker.</summary>
    public static IReadOnlyDictionary<string, string> With(IReadOnlyDictionary<string, string> tags, string urn) =>
        new Dictionary<string, string>(tags, StringComparer.Ordinal) { [Key] = ValueFor(urn) };

    /// <summary>The user's tags without the marker.</summary>
    public static IReadOnlyDictionary<string, string> Without(IReadOnlyDictionary<string, string> tags) =>
        new SortedDictionary<string, string>(
            tags.Where(tag => !string.Equals(tag.Key, Key, StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal),
            StringComparer.Ordinal);
}
