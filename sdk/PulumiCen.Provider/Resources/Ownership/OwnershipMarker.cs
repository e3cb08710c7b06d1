using System.Security.Cryptography;
using System.Text;

namespace PulumiCen.Provider.Resources.Ownership;

/// <summary>
/// The tag that says for which resource of which stack something was created. A create that was interrupted before the
/// state knew of it is found again by it, so that nothing is bought twice. By itself it proves nothing: URNs change hands.
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

    /// <summary>Whether the tags say that a resource was the reason.</summary>
    public static bool IsFor(string urn, IReadOnlyDictionary<string, string> tags) =>
        tags.TryGetValue(Key, out var value) && string.Equals(value, ValueFor(urn), StringComparison.Ordinal);
}
