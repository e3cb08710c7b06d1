using Newtonsoft.Json.Linq;

namespace PulumiCen.Migration.Sources;

/// <summary>
/// Reads answers of the CEN API, as <c>aliyun cbn DescribeCens</c> and the like print them: one document for each answer, one
/// after the other, or all in one array.
/// </summary>
internal static class ListingReader
{
    // The list of each answer, and its items' own field where there is one.
    private static readonly (string List, string? Item, Func<JObject, SourceResource> Read)[] Answers =
    [
        ("Cens", "Cen", Instance),
        ("CenBandwidthPackages", "CenBandwidthPackage", Package),
        ("CenInterRegionBandwidthLimits", "CenInterRegionBandwidthLimit", Limit),
        ("TransitRouters", null, Router),
        ("TransitRouterAttachments", null, PeerAttachment),
    ];

    public static bool IsOne(JToken document) => document switch
    {
        JArray array => array.Count > 0 && array.All(IsOne),
        JObject answer => Answers.Any(kind => answer[kind.List] is JObject or JArray),
        _ => false,
    };

    /// <exception cref="UnreadableSourceException">An answer is only the first page.</exception>
    public static SourceState Read(IReadOnlyList<JToken> documents)
    {
        var answers = documents.SelectMany(document => document is JArray array ? array.OfType<JObject>() : [(JObject)document]).ToList();
        var resources = answers
            .SelectMany(answer => Answers.SelectMany(kind => Items(answer, kind.List, kind.Item).Select(kind.Read)))
            .DistinctBy(resource => resource.Address, StringComparer.Ordinal)
            .ToList();
        RefuseFirstPages(answers);
        return new SourceState(SourceKind.CloudListing, "", "", WithoutShownTwice(resources));
    }

    private static IEnumerable<JObject> Items(JObject answer, string list, string? item) => answer[list] switch
    {
        JArray items => items.OfType<JObject>(),
        JObject wrapped when item is not null => wrapped.Parts(item),
        _ => [],
    };

    // Ten items a page are the default: a package that is missing would be a budget that is wrong.
    private static void RefuseFirstPages(List<JObject> answers)
    {
        foreach (var group in answers.GroupBy(answer => Answers.First(kind => answer[kind.List] is not null)))
        {
            var expected = group.Max(answer => (answer["TotalCount"] as JValue)?.Value as long?) ?? 0;
            var found = group.Sum(answer => Items(answer, group.Key.List, group.Key.Item).Count());
            if (expected > found)
            {
                throw new UnreadableSourceException(
                    $"it has {found} of {expected} {group.Key.List}. Ask for all pages: --PageSize 50, --PageNumber 2, or --MaxResults 100.");
            }
        }
    }

    /// <summary>A connection of the Enterprise edition may be shown among those of the Basic edition, too.</summary>
    public static List<SourceResource> WithoutShownTwice(IReadOnlyList<SourceResource> resources)
    {
        var peers = resources.Where(resource => resource.Type == SourceType.PeerAttachment).Select(PairOf).ToHashSet(StringComparer.Ordinal);
        return [.. resources.Where(resource => resource.Type != SourceType.Limit || !peers.Contains(PairOf(resource)))];
    }

    private static string PairOf(SourceResource connection)
    {
        var properties = connection.Properties;
        string[] regions = connection.Type == SourceType.Limit
            ? [.. properties.Texts("regionIds")]
            : [properties.Text("regionId") ?? "", properties.Text("peerTransitRouterRegionId") ?? ""];
        return $"{properties.Text("cenId", "instanceId")}:{string.Join(':', regions.Order(StringComparer.Ordinal))}";
    }

    private static SourceResource Instance(JObject item) => Resource(SourceType.Instance, item, item.Text("CenId"), new SourceProperties()
        .With("cenInstanceName", item["Name"])
        .With("description", item["Description"])
        .With("protectionLevel", item["ProtectionLevel"])
        .With("tags", Tags(item)));

    private static SourceResource Package(JObject item) => Resource(SourceType.Package, item, item.Text("CenBandwidthPackageId"), new SourceProperties()
        .With("cenBandwidthPackageName", item["Name"])
        .With("description", item["Description"])
        .With("bandwidth", item["Bandwidth"])
        .With("geographicRegionAId", item["GeographicRegionAId"])
        .With("geographicRegionBId", item["GeographicRegionBId"])
        .With("paymentType", item["BandwidthPackageChargeType"])
        .With("expiredTime", item["ExpiredTime"])
        .With("instanceId", (item["CenIds"] as JObject)?["CenId"]?.FirstOrDefault())
        .With("tags", Tags(item)));

    private static SourceResource Limit(JObject item)
    {
        var (local, opposite) = (item.Text("LocalRegionId") ?? "", item.Text("OppositeRegionId") ?? "");
        return Resource(SourceType.Limit, item, $"{item.Text("CenId")}:{local}:{opposite}", new SourceProperties()
            .With("instanceId", item["CenId"])
            .With("regionIds", new JArray(local, opposite))
            .With("bandwidthLimit", item["BandwidthLimit"])
            .With("cenBandwidthPackageId", item["BandwidthPackageId"])) with
        { Name = $"{local}-{opposite}" };
    }

    private static SourceResource Router(JObject item) => Resource(SourceType.TransitRouter, item, item.Text("TransitRouterId"), new SourceProperties()
        .With("transitRouterId", item["TransitRouterId"])
        .With("cenId", item["CenId"])
        .With("regionId", item["RegionId"]));

    private static SourceResource PeerAttachment(JObject item) => Resource(
        SourceType.PeerAttachment, item, item.Text("TransitRouterAttachmentId"), new SourceProperties()
            .With("cenId", item["CenId"])
            .With("transitRouterId", item["TransitRouterId"])
            .With("peerTransitRouterId", item["PeerTransitRouterId"])
            .With("regionId", item["RegionId"])
            .With("peerTransitRouterRegionId", item["PeerTransitRouterRegionId"])
            .With("cenBandwidthPackageId", item["CenBandwidthPackageId"])
            .With("bandwidth", item["Bandwidth"])
            .With("bandwidthType", item["BandwidthType"])
            .With("defaultLinkType", item["DefaultLinkType"])
            .With("autoPublishRouteEnabled", item["AutoPublishRouteEnabled"])
            .With("transitRouterPeerAttachmentName", item["TransitRouterAttachmentName"])
            .With("transitRouterAttachmentDescription", item["TransitRouterAttachmentDescription"]));

    private static SourceResource Resource(SourceType type, JObject item, string? id, SourceProperties properties)
    {
        var name = properties.Text("cenInstanceName", "cenBandwidthPackageName", "transitRouterPeerAttachmentName") ?? id ?? "";
        return new SourceResource(type, type.ToString(), id ?? "", name, id ?? "", properties, item.Line());
    }

    private static JObject? Tags(JObject item) => Items(item, "Tags", "Tag").ToList() is { Count: > 0 } tags
        ? new JObject(tags.Where(tag => tag.Text("Key") is not null).Select(tag => new JProperty(tag.Text("Key")!, tag.Text("Value") ?? "")))
        : null;
}
