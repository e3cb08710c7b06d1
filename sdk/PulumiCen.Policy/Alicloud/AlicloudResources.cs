using PulumiCen.Budget;
using PulumiCen.Policy.Stacks;
using PulumiCen.Protocol;
using PulumiCen.Rules;

namespace PulumiCen.Policy.Alicloud;

/// <summary>
/// The official package's resources: packages, attached to a CEN by a resource of their own; limits between two regions
/// of a CEN, which draw on whatever package that CEN has for their areas; and peer attachments, which name their package.
/// </summary>
internal sealed class AlicloudResources
{
    private readonly IReadOnlyList<StackResource> _resources;
    private readonly AlicloudLinks _links;
    private readonly List<PackageRegistration> _packages;

    private AlicloudResources(IReadOnlyList<StackResource> resources)
    {
        _resources = resources;
        _links = new AlicloudLinks(resources);
        var attachments = OfType(AlicloudTypes.Attachment)
            .Select(attachment => (
                Package: _links.Of(attachment, "bandwidthPackageId", AlicloudTypes.Package),
                Instance: _links.Of(attachment, "instanceId", AlicloudTypes.Instance)))
            .ToList();
        _packages = [.. OfType(AlicloudTypes.Package).Select(package => Package(package, attachments))];
    }

    public static void AddTo(PlannedStack stack, IReadOnlyList<StackResource> resources)
    {
        var alicloud = new AlicloudResources(resources);
        alicloud._packages.ForEach(stack.Add);
        foreach (var connection in alicloud.Limits().Concat(alicloud.PeerAttachments()))
        {
            stack.Add(connection);
        }
    }

    private static PackageRegistration Package(StackResource package, List<(ResourceLink Package, ResourceLink Instance)> attachments)
    {
        var id = AlicloudValues.Text(package.Properties.Find("id"));
        var link = ResourceLink.Of(package.Urn, id);
        return new PackageRegistration
        {
            Urn = package.Urn,
            Id = id,
            Bandwidth = AlicloudValues.Megabits(package.Properties.Find("bandwidth")),
            Areas = AlicloudValues.Areas(package.Properties),
            Instance = attachments.FirstOrDefault(attachment => AlicloudLinks.AreTheSame(attachment.Package, link)).Instance,
        };
    }

    private IEnumerable<ConnectionRegistration> Limits()
    {
        foreach (var limit in OfType(AlicloudTypes.Limit))
        {
            var names = limit.Properties.Find("regionIds")?.Unwrapped is PropertyValue.List { Items: [var one, var other] }
                ? AlicloudValues.Regions(AlicloudValues.Text(one), AlicloudValues.Text(other))
                : PlanValue.Unknown<RegionPair>();
            var instance = _links.Of(limit, "instanceId", AlicloudTypes.Instance);
            var package = PackageFor(names, instance);
            if (!package.IsNone)
            {
                yield return new ConnectionRegistration
                {
                    Urn = limit.Urn,
                    Package = package,
                    Instance = instance,
                    Regions = names,
                    Bandwidth = AlicloudValues.Megabits(limit.Properties.Find("bandwidthLimit")),
                    PackageInput = "instanceId",
                    BandwidthInput = "bandwidthLimit",
                    Previous = NotTold,
                };
            }
        }
    }

    /// <summary>The package that a limit draws on; none where this stack has none for it, unknown where that isn't known.</summary>
    private ResourceLink PackageFor(PlanValue<RegionPair> regions, ResourceLink instance)
    {
        if (!instance.IsKnown || !regions.TryGetValue(out var pair) || pair.Areas is not { } areas)
        {
            return _packages.Count == 0 ? ResourceLink.None : ResourceLink.Unknown;
        }

        var package = _packages.Find(candidate => AlicloudLinks.AreTheSame(candidate.Instance, instance)
            && candidate.Areas.TryGetValue(out var covered) && covered == areas);
        return package is null ? ResourceLink.None : ResourceLink.Of(package.Urn, package.Id);
    }

    private IEnumerable<ConnectionRegistration> PeerAttachments()
    {
        foreach (var peer in OfType(AlicloudTypes.PeerAttachment))
        {
            var package = _links.Of(peer, "cenBandwidthPackageId", AlicloudTypes.Package);
            if (!package.IsNone)
            {
                yield return new ConnectionRegistration
                {
                    Urn = peer.Urn,
                    Package = package,
                    Instance = _links.Of(peer, "cenId", AlicloudTypes.Instance),

                    // One end is where its provider works.
                    Regions = AlicloudValues.Regions(
                        peer.Region, AlicloudValues.Text(peer.Properties.Find("peerTransitRouterRegionId"))),
                    Bandwidth = AlicloudValues.Megabits(peer.Properties.Find("bandwidth")),
                    PackageInput = "cenBandwidthPackageId",
                    Type = AlicloudValues.Type(peer.Properties.Find("bandwidthType")),
                    Previous = NotTold,
                };
            }
        }
    }

    // What it had before, a policy pack isn't told.
    private static PreviousConnection NotTold => new() { Bandwidth = PlanValue.Unknown<Bandwidth>() };

    private IEnumerable<StackResource> OfType(string type) =>
        _resources.Where(resource => string.Equals(resource.Type, type, StringComparison.Ordinal));
}
