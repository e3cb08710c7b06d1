using PulumiCen.Budget;
using PulumiCen.Migration.Sources;

namespace PulumiCen.Migration.Mapping;

/// <summary>What the resources of a source say of each other.</summary>
internal sealed class CenGraph
{
    private const string NoCen = "<nil>";

    private readonly Dictionary<string, SourceResource> _attachments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceResource> _routers = new(StringComparer.Ordinal);
    private readonly List<SourceResource> _packages;

    public CenGraph(SourceState source)
    {
        foreach (var resource in source.Resources)
        {
            var id = resource.Type switch
            {
                SourceType.PackageAttachment => resource.Properties.Text("bandwidthPackageId") ?? resource.Id,
                SourceType.TransitRouter => resource.Properties.Text("transitRouterId") ?? resource.Id.Split(':')[^1],
                _ => "",
            };
            if (id.Length > 0)
            {
                (resource.Type == SourceType.TransitRouter ? _routers : _attachments).TryAdd(id, resource);
            }
        }

        _packages = [.. source.Resources.Where(resource => resource.Type == SourceType.Package)];
    }

    /// <summary>The resource that attaches a package to its CEN.</summary>
    public SourceResource? AttachmentOf(string packageId) => _attachments.GetValueOrDefault(packageId);

    /// <summary>The CEN that a package is attached to; null where the source doesn't say.</summary>
    public string? CenOfPackage(SourceResource package) =>
        package.Properties.Text("instanceId") ?? AttachmentOf(package.Id)?.Properties.Text("instanceId");

    /// <summary>The CEN that a connection is in; null where the source doesn't say.</summary>
    public string? CenOf(SourceResource connection)
    {
        var start = connection.Id.Split(':');
        return connection.Properties.Text("instanceId", "cenId")
            ?? (start.Length > 1 && start[0].Length > 0 && !string.Equals(start[0], NoCen, StringComparison.Ordinal) ? start[0] : null)
            ?? CenOfRouter(connection.Properties.Text("transitRouterId"))
            ?? CenOfRouter(connection.Properties.Text("peerTransitRouterId"))
            ?? (connection.Properties.Text("cenBandwidthPackageId") is { } package && _packages.Find(IsIt) is { } known ? CenOfPackage(known) : null);

        bool IsIt(SourceResource candidate) => string.Equals(candidate.Id, package, StringComparison.Ordinal);
    }

    /// <summary>The two regions that a connection lies between; null where the source doesn't say both.</summary>
    public RegionPair? RegionsOf(SourceResource connection)
    {
        var properties = connection.Properties;
        return connection.Type == SourceType.Limit
            ? PairOf(properties.Texts("regionIds") is { Count: 2 } ids ? ids : [.. connection.Id.Split(':').Skip(1)])
            : PairOf(
                [
                    properties.Text("regionId") ?? RegionOfRouter(properties.Text("transitRouterId")) ?? connection.ProviderRegion,
                    properties.Text("peerTransitRouterRegionId") ?? RegionOfRouter(properties.Text("peerTransitRouterId")),
                ]);
    }

    /// <summary>
    /// The id of the package that a connection draws on: the one that it names, or the one that its CEN has for its areas. Null
    /// where the source doesn't say.
    /// </summary>
    public string? PackageOf(SourceResource connection)
    {
        if (connection.Properties.Text("cenBandwidthPackageId") is { } named)
        {
            return named;
        }

        if (connection.Type != SourceType.Limit || CenOf(connection) is not { } cen || RegionsOf(connection)?.Areas is not { } areas)
        {
            return null;
        }

        var fitting = _packages
            .Where(package => string.Equals(CenOfPackage(package), cen, StringComparison.Ordinal) && AreasOf(package) == areas)
            .ToList();
        return fitting is [var only] ? only.Id : null;
    }

    /// <summary>The two areas of a package; null where the source doesn't name them.</summary>
    public static AreaPair? AreasOf(SourceResource package)
    {
        var names = AreaNamesOf(package);
        return Area.TryParse(names[0], out var one) && Area.TryParse(names[^1], out var other) ? AreaPair.Of(one, other) : null;
    }

    /// <summary>The areas as the source writes them. A set of one, in the property of older versions, means both ends.</summary>
    public static IReadOnlyList<string> AreaNamesOf(SourceResource package)
    {
        var properties = package.Properties;
        return (properties.Text("geographicRegionAId"), properties.Text("geographicRegionBId"), properties.Texts("geographicRegionIds")) switch
        {
            ({ } one, { } other, _) => [one, other],
            (_, _, [_] or [_, _]) => properties.Texts("geographicRegionIds"),
            _ => [""],
        };
    }

    private string? CenOfRouter(string? router) => router is not null && _routers.TryGetValue(router, out var known)
        ? known.Properties.Text("cenId") ?? (known.Id.Split(':') is [var cen, _] ? cen : null)
        : null;

    private string? RegionOfRouter(string? router) => router is not null && _routers.TryGetValue(router, out var known)
        ? known.Properties.Text("regionId") ?? known.ProviderRegion
        : null;

    private static RegionPair? PairOf(IReadOnlyList<string?> ids) =>
        ids is [{ Length: > 0 } one, { Length: > 0 } other] && !string.Equals(one, other, StringComparison.Ordinal)
            ? RegionPair.Of(one, other)
            : null;
}
