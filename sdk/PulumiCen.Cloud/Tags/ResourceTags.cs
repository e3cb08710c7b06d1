using System.Collections.Frozen;
using Newtonsoft.Json.Linq;
using PulumiCen.Cloud.Http;

namespace PulumiCen.Cloud;

/// <summary>Tags as the API has them.</summary>
internal static class ResourceTags
{
    public static IReadOnlyDictionary<string, string> None { get; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Reads <c>{"Tags": {"Tag": [{"Key", "Value"}]}}</c>, or the plain list of the transit router actions.</summary>
    public static IReadOnlyDictionary<string, string> Of(JToken item)
    {
        var tags = item.Items("Tags", "Tag");
        return tags
            .Where(tag => tag.Text("Key").Length > 0)
            .DistinctBy(tag => tag.Text("Key"), StringComparer.Ordinal)
            .ToDictionary(tag => tag.Text("Key"), tag => tag.Text("Value"), StringComparer.Ordinal);
    }
}
