using PulumiCen.Cloud.Http;

namespace PulumiCen.Cloud;

/// <content>Tags.</content>
public sealed partial class CenClient
{
    /// <inheritdoc />
    public async Task SetTagsAsync(
        TaggedResource resource, IReadOnlyDictionary<string, string> tags, CancellationToken cancellationToken) =>
        await SendAsync(
            "TagResources", Parameters(resource).AddTags(tags), cancellationToken);

    /// <inheritdoc />
    public async Task RemoveTagsAsync(
        TaggedResource resource, IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        await SendAsync(
            "UntagResources", Parameters(resource).AddList("TagKey", keys), cancellationToken);

    private static ApiParameters Parameters(TaggedResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return new ApiParameters()
            .Add("ResourceType", ApiNameOf(resource.Type))
            .Add("RegionId", resource.RegionId)
            .AddList("ResourceId", [resource.Id]);
    }

    private static string ApiNameOf(CenResourceType type) => type switch
    {
        CenResourceType.Instance => "Cen",
        CenResourceType.BandwidthPackage => "BandwidthPackage",
        CenResourceType.TransitRouter => "TransitRouter",
        CenResourceType.PeerAttachment => "TransitRouterPeerAttachment",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a resource that has tags."),
    };
}
