namespace PulumiCen.Provider.Resources.Ownership;

/// <summary>
/// The tags that are the user's: neither the provider's own, nor those that the cloud sets by itself, whose keys begin
/// with <c>acs:</c> or <c>aliyun</c>, and that nobody else may set or remove.
/// </summary>
internal static class UserTags
{
    private static readonly string[] OfTheCloud = ["acs:", "aliyun"];

    public static IReadOnlyDictionary<string, string> In(IReadOnlyDictionary<string, string> tags) =>
        new SortedDictionary<string, string>(
            tags.Where(tag => IsOfTheUser(tag.Key)).ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);

    private static bool IsOfTheUser(string key) =>
        !string.Equals(key, OwnershipMarker.Key, StringComparison.Ordinal)
        && !Array.Exists(OfTheCloud, prefix => key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
