using PulumiCen.Cloud.Http;

namespace PulumiCen.Cloud;

/// <content>Tags.</content>
public sealed partial class CenClient
{
    /// <inheritdoc />
    public async Task SetTagsAsync(
        CenResourceType type, string id, IReadOnlyDictionary<string, string> tags, CancellationToken cancellationToken) =>
        await SendAsync(
            "TagResources", Tagged(type, id).AddTags(tags), cancellationToken);

    /// <inheritdoc />
    public async Task RemoveTagsAsync(
        CenResourceType type, string id, IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        await SendAsync(
            "UntagResources", Tagged(type, id).AddList("TagKey", keys), cancellationToken);

    private static ApiParameters Tagged(CenResourceType type, string id) =>
        new ApiParameters().Add("ResourceType", ApiNameOf(type)).AddList("ResourceId", [id]);

    private static string ApiNameOf(CenResourceType type) => type switch
    {
        CenResourceType.Instance => "cen",
        CenResourceType.BandwidthPackage => "bandwidthpackage",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a resource that has tags."),
    };
}
