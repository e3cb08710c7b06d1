using PulumiCen.Budget;
using PulumiCen.Migration.Programs;
using PulumiCen.Migration.Sources;

namespace PulumiCen.Migration.Mapping;

/// <summary>Makes resources of the new program from those of a source that nothing speaks against.</summary>
internal sealed class ResourceConverter(CenGraph graph, ConvertedSource converted)
{
    private static readonly string[] CloudTagPrefixes = ["acs:", "aliyun"];

    private readonly NameTable _names = new();
    private readonly Dictionary<string, ProgramResource> _byId = new(StringComparer.Ordinal);

    public void Instance(SourceResource source)
    {
        var instance = Named(ProgramKind.Instance, source, source.Id, [source])
            .With("name", Twin(source, "cenInstanceName", "name"))
            .With("description", source.Properties.Text("description"))
            .With("tags", Tags(source));
        HasNoCounterpart(source, "protectionLevel", "REDUCED");
        HasNoCounterpart(source, "resourceGroupId", null);
        converted.Add(instance);
    }

    public void Package(SourceResource source)
    {
        var attachment = graph.AttachmentOf(source.Id);
        var chargeType = PackageTerms.ChargeTypeOf(source)!;
        var package = Named(ProgramKind.BandwidthPackage, source, source.Id, attachment is null ? [source] : [source, attachment])
            .With("bandwidth", new ProgramValue.Number(source.Properties.Number("bandwidth")!.Value))
            .With("areas", Areas(source));
        package = graph.CenOfPackage(source) is { } cen ? Linked(package, "instance", cen) : package;
        package
            .With("name", Twin(source, "cenBandwidthPackageName", "name"))
            .With("description", source.Properties.Text("description"))
            .With("tags", Tags(source))
            .With("chargeType", new ProgramValue.Choice("ChargeType", chargeType));
        if (string.Equals(chargeType, PackageTerms.PrePaid, StringComparison.Ordinal))
        {
            converted.Decide(source, PackageTerms.DecisionOf(source));
        }

        converted.Add(package);
    }

    public void Limit(SourceResource source)
    {
        var package = graph.PackageOf(source)!;
        converted.Add(Linked(Connection(source), "bandwidthPackage", package)
            .With("bandwidth", new ProgramValue.Number(source.Properties.Number("bandwidthLimit")!.Value)));
    }

    public void PeerAttachment(SourceResource source)
    {
        var (terms, properties) = (PeerTerms.Of(source), source.Properties);
        var package = terms.IsByTraffic ? null : graph.PackageOf(source);
        var connection = Connection(source);
        connection = package is null ? Linked(connection, "instance", graph.CenOf(source)!) : Linked(connection, "bandwidthPackage", package);
        connection
            .With("bandwidth", terms.Bandwidth is { } bandwidth ? new ProgramValue.Number(bandwidth) : null)
            .With("bandwidthType", terms.IsByTraffic ? new ProgramValue.Choice("BandwidthType", nameof(BandwidthType.DataTransfer)) : null)
            .With("linkType", properties.Text("defaultLinkType") is { } line and not LinkTypes.Gold ? line : null)
            .With("autoPublishRoutes", properties.Flag("autoPublishRouteEnabled") ? new ProgramValue.Flag(true) : null)
            .With("name", Twin(source, "transitRouterPeerAttachmentName", "transitRouterAttachmentName"))
            .With("description", Twin(source, "transitRouterPeerAttachmentDescription", "transitRouterAttachmentDescription"));
        if (source.Id.StartsWith("<nil>:", StringComparison.Ordinal))
        {
            converted.Decide(
                source,
                $"has the id `{source.Id}`, since the old program gave no `cenId`. It is imported by its CEN and regions, "
                + $"`{connection.ImportId}`: check that they are right.");
        }

        if (terms.Bandwidth is null)
        {
            converted.Note(source, "has no bandwidth: it is a connectivity test.");
        }

        HasNoCounterpart(source, "tags", null);
        converted.Add(connection);
    }

    private ProgramResource Connection(SourceResource source)
    {
        var regions = graph.RegionsOf(source)!;
        return Named(ProgramKind.RegionConnection, source, ConnectionIds.Of(graph, source), [source])
            .With("regionIds", new ProgramValue.Texts([regions.First, regions.Second]));
    }

    private ProgramResource Named(ProgramKind kind, SourceResource source, string importId, IReadOnlyList<SourceResource> from)
    {
        var wanted = SourceNames.Of(converted.Source.Kind, source);
        var name = _names.NameOf(wanted, kind);
        if (!string.Equals(name, wanted, StringComparison.Ordinal))
        {
            converted.Note(source, $"is called `{name}` in the new program: `{wanted}` is taken by another, or has characters that not every language takes.");
        }

        var resource = new ProgramResource(kind, name, _names.VariableOf(name, kind), importId, from);
        _byId.TryAdd(importId, resource);
        return resource;
    }

    /// <summary>A reference where the program has the resource, an id where it hasn't.</summary>
    private ProgramResource Linked(ProgramResource resource, string property, string id) => _byId.TryGetValue(id, out var target)
        ? resource.With(property, new ProgramValue.Reference(target))
        : resource.With(property + "Id", id);

    private ProgramValue.Texts Areas(SourceResource package)
    {
        var names = CenGraph.AreaNamesOf(package);
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            var area = Area.Of(name);
            if (!area.IsKnown)
            {
                converted.Decide(package, $"is for the area `{name}`, which isn't known here. It is written as it is: check the spelling.");
            }
            else if (!string.Equals(area.ApiName, name, StringComparison.Ordinal) && converted.Source.Kind != SourceKind.CloudListing)
            {
                converted.Decide(
                    package,
                    $"has the area `{name}` in lower case, as an `alicloud` writes it that doesn't know the area. It is "
                    + $"written as `{area.ApiName}`, which is the same to the cloud.");
            }
        }

        return new ProgramValue.Texts([.. names.Append(names[0]).Take(2).Select(name => Area.Of(name).ApiName)]);
    }

    /// <summary>A property that has a newer and an older name, both filled by the cloud.</summary>
    private string? Twin(SourceResource source, string newer, string older)
    {
        var (now, before) = (source.Properties.Text(newer), source.Properties.Text(older));
        if (now is not null && before is not null && !string.Equals(now, before, StringComparison.Ordinal))
        {
            converted.Decide(source, $"has two names, `{newer}` \"{now}\" and `{older}` \"{before}\". The first is written: look which one the cloud has.");
        }

        return now ?? before;
    }

    /// <summary>The user's tags: those that the cloud sets by itself are nobody's to write.</summary>
    private static ProgramValue.Map? Tags(SourceResource source)
    {
        var tags = source.Properties.Map("tags")
            .Where(tag => !CloudTagPrefixes.Any(prefix => tag.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
            .ToDictionary(StringComparer.Ordinal);
        return tags.Count == 0 ? null : new ProgramValue.Map(tags);
    }

    private void HasNoCounterpart(SourceResource source, string property, string? usual)
    {
        var value = source.Properties.Text(property) ?? (source.Properties.Map(property).Count > 0 ? "" : null);
        if (value is not null && !string.Equals(value, usual, StringComparison.Ordinal))
        {
            converted.Note(source, $"has `{property}`, which the new package doesn't know. The cloud keeps it as it is.");
        }
    }
}
