using PulumiCen.Migration.Sources;

namespace PulumiCen.Migration.Mapping;

/// <summary>Why resources of a CEN can't be converted, and so stay where they are.</summary>
internal sealed class Obstacles
{
    private const string NotInside = "it isn't among what can be converted";

    private readonly CenGraph _graph;
    private readonly SourceState _source;
    private readonly Dictionary<SourceResource, string> _reasons = new(ReferenceEqualityComparer.Instance);

    public Obstacles(SourceState source, CenGraph graph)
    {
        (_source, _graph) = (source, graph);
        foreach (var resource in source.Resources.Where(IsConvertible))
        {
            Set(resource, resource.Obstacle ?? SecretsOf(resource) ?? RequirementOf(resource));
        }

        RefuseDuplicates();
        while (SpreadToAttachments() | SpreadInBlocks())
        {
            // One that stays may keep another, which keeps the next.
        }
    }

    /// <summary>Whether it is of a kind that the new package has.</summary>
    public static bool IsConvertible(SourceResource resource) => resource.Type is not (SourceType.Other or SourceType.TransitRouter);

    /// <summary>Why it stays; null where nothing speaks against its conversion.</summary>
    public string? Of(SourceResource resource) => IsConvertible(resource) ? _reasons.GetValueOrDefault(resource) : NotInside;

    private bool Set(SourceResource resource, string? reason) => reason is not null && _reasons.TryAdd(resource, reason);

    private static string? SecretsOf(SourceResource resource)
    {
        var secrets = resource.Properties.SecretsAmong(PropertiesOf(resource.Type));
        return secrets.Count == 0 ? null
            : $"{Listed(secrets)} {(secrets.Count == 1 ? "is" : "are")} secret, and no secret is written to a file. Make it plain in the old program, or write this resource by hand";
    }

    /// <summary>What a conversion reads of each kind.</summary>
    private static string[] PropertiesOf(SourceType type) => type switch
    {
        SourceType.Instance => ["cenInstanceName", "name", "description", "tags"],
        SourceType.Package =>
        [
            "bandwidth", "geographicRegionAId", "geographicRegionBId", "geographicRegionIds", "paymentType", "chargeType",
            "cenBandwidthPackageName", "name", "description", "tags",
        ],
        SourceType.PackageAttachment => ["instanceId", "bandwidthPackageId"],
        SourceType.Limit => ["instanceId", "regionIds", "bandwidthLimit"],
        _ =>
        [
            "cenId", "transitRouterId", "peerTransitRouterId", "peerTransitRouterRegionId", "regionId", "cenBandwidthPackageId",
            "bandwidth", "bandwidthType", "defaultLinkType", "autoPublishRouteEnabled", "transitRouterPeerAttachmentName",
            "transitRouterAttachmentName", "transitRouterAttachmentDescription", "transitRouterPeerAttachmentDescription",
        ],
    };

    private string? RequirementOf(SourceResource resource) => resource.Id.Length == 0
        ? "it has no id"
        : resource.Type switch
        {
            SourceType.Package => OfPackage(resource),
            SourceType.PackageAttachment => OfAttachment(resource),
            SourceType.Limit => OfLimit(resource),
            SourceType.PeerAttachment => OfPeer(resource),
            _ => null,
        };

    private static string? OfPackage(SourceResource package) =>
        package.Properties.Number("bandwidth") is null ? "its `bandwidth` isn't a whole number of Mbit/s"
        : CenGraph.AreasOf(package) is null ? "its two areas aren't known"
        : PackageTerms.ChargeTypeOf(package) is null
            ? "how it is paid for (`paymentType`, `chargeType`) isn't known, and the wrong one would replace it. Refresh the old state, and convert again"
        : null;

    private string? OfAttachment(SourceResource attachment) => PackageOf(attachment) is null ? "its package isn't in this source" : null;

    private string? OfLimit(SourceResource limit) =>
        OfConnection(limit)
        ?? (limit.Properties.Number("bandwidthLimit") is not > 0 ? "its `bandwidthLimit` isn't a whole number of Mbit/s"
            : _graph.PackageOf(limit) is null
                ? "the package that it draws on isn't in this source. Convert a state that has both, or write `bandwidthPackageId` by hand"
            : null);

    private string? OfPeer(SourceResource peer)
    {
        var terms = PeerTerms.Of(peer);
        return OfConnection(peer)
            ?? (!terms.IsTypeKnown ? "whether it draws on a package or is billed by traffic (`bandwidthType`) isn't known. Refresh the old state with a newer `alicloud`, and convert again"
                : terms.HasOddBandwidth ? "its `bandwidth` isn't a whole number of Mbit/s"
                : terms.NeedsPackage && _graph.PackageOf(peer) is null ? "it draws on a package, and which one (`cenBandwidthPackageId`) isn't known"
                : null);
    }

    private string? OfConnection(SourceResource connection) =>
        _graph.CenOf(connection) is null ? "the CEN that it is in isn't known: its id doesn't name it, nor do its routers"
        : _graph.RegionsOf(connection) is null
            ? "its two regions aren't known: neither it nor its provider or routers name them. Refresh the old state with a newer `alicloud`, and convert again"
        : null;

    /// <summary>
    /// One thing in the cloud can be only one resource of the new program; and of two in the old one, the one that stays could
    /// delete what the other was let go of.
    /// </summary>
    private void RefuseDuplicates()
    {
        var same = _source.Resources
            .Where(IsConvertible)
            .GroupBy(KeyOf, StringComparer.Ordinal)
            .Where(group => group.Key.Length > 0 && group.Skip(1).Any());
        foreach (var group in same)
        {
            foreach (var resource in group)
            {
                var other = group.First(candidate => !ReferenceEquals(candidate, resource));
                Set(resource, $"it is the same in the cloud as `{other.Address}`: remove one of the two from the old state first");
            }
        }
    }

    /// <summary>What it is in the cloud; empty where that isn't known.</summary>
    private string KeyOf(SourceResource resource) => resource.Type switch
    {
        SourceType.Limit or SourceType.PeerAttachment => _graph.RegionsOf(resource) is null ? "" : ConnectionIds.Of(_graph, resource),
        SourceType.PackageAttachment => $"attachment {resource.Properties.Text("bandwidthPackageId") ?? resource.Id}",
        _ => resource.Id,
    };

    /// <summary>Who lets go of a package has to let go of its attachment, too, or the old side could detach it.</summary>
    private bool SpreadToAttachments()
    {
        var hasSpread = false;
        foreach (var attachment in _source.Resources.Where(resource => resource.Type == SourceType.PackageAttachment))
        {
            var package = PackageOf(attachment);
            hasSpread |= package is not null && Of(attachment) is not null && Set(package, $"its attachment stays, `{attachment.Address}`");
            hasSpread |= package is not null && Of(package) is not null && Set(attachment, $"its package stays, `{package.Address}`");
        }

        return hasSpread;
    }

    /// <summary>Terraform lets go of all that a block stands for (<c>count</c>, <c>for_each</c>), or of nothing.</summary>
    private bool SpreadInBlocks()
    {
        if (_source.Kind != SourceKind.TerraformState)
        {
            return false;
        }

        var hasSpread = false;
        foreach (var block in _source.Resources.Where(IsConvertible).GroupBy(resource => resource.Block, StringComparer.Ordinal))
        {
            if (block.FirstOrDefault(resource => Of(resource) is not null) is { } staying)
            {
                foreach (var resource in block)
                {
                    hasSpread |= Set(resource, $"`{staying.Address}` stays, and Terraform lets go of all of `{block.Key}` or of nothing");
                }
            }
        }

        return hasSpread;
    }

    private SourceResource? PackageOf(SourceResource attachment)
    {
        var id = attachment.Properties.Text("bandwidthPackageId") ?? attachment.Id;
        return _source.Resources.FirstOrDefault(
            resource => resource.Type == SourceType.Package && string.Equals(resource.Id, id, StringComparison.Ordinal));
    }

    private static string Listed(IReadOnlyList<string> names) => string.Join(" and ", names.Select(name => $"`{name}`"));
}
