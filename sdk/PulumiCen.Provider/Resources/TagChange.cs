using PulumiCen.Protocol;

namespace PulumiCen.Provider.Resources;

/// <summary>Which tags to set and which to take away to get from some tags to others.</summary>
internal sealed record TagChange(IReadOnlyDictionary<string, string> Set, IReadOnlyList<string> Removed)
{
    public static TagChange Between(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) => new(
        after
            .Where(tag => !before.TryGetValue(tag.Key, out var value) || !string.Equals(value, tag.Value, StringComparison.Ordinal))
            .ToDictionary(StringComparer.Ordinal),
        [.. before.Keys.Where(key => !after.ContainsKey(key))]);

    /// <summary>Tags as a property; null when there are none.</summary>
    public static PropertyValue? ToProperty(IReadOnlyDictionary<string, string> tags) => tags.Count == 0
        ? null
        : (PropertyValue)PropertyMap.From(tags.Select(tag => KeyValuePair.Create(tag.Key, (PropertyValue)tag.Value)));
}
