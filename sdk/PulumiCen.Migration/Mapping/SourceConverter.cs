using PulumiCen.Migration.Sources;

namespace PulumiCen.Migration.Mapping;

/// <summary>From a source to a program: instances first, then packages, then connections, each in the order of the source.</summary>
internal static class SourceConverter
{
    public static ConvertedSource Convert(SourceState source)
    {
        var graph = new CenGraph(source);
        var obstacles = new Obstacles(source, graph);
        var converted = new ConvertedSource(source);
        var converter = new ResourceConverter(graph, converted);
        foreach (var resource in source.Resources.Where(resource => obstacles.Of(resource) is null).OrderBy(RankOf))
        {
            Action<SourceResource> convert = resource.Type switch
            {
                SourceType.Instance => converter.Instance,
                SourceType.Package => converter.Package,
                SourceType.Limit => converter.Limit,
                SourceType.PeerAttachment => converter.PeerAttachment,
                _ => _ => { }
                , // An attachment is part of its package.
            };
            convert(resource);
        }

        TellOfTheRest(source, obstacles, converted);
        return converted;
    }

    /// <summary>What a resource needs comes before it.</summary>
    public static int RankOf(SourceResource resource) => resource.Type switch
    {
        SourceType.Instance => 0,
        SourceType.Package => 1,
        SourceType.PackageAttachment => 2,
        _ => 3,
    };

    private static void TellOfTheRest(SourceState source, Obstacles obstacles, ConvertedSource converted)
    {
        foreach (var resource in source.Resources)
        {
            if (Obstacles.IsConvertible(resource) && obstacles.Of(resource) is { } reason)
            {
                converted.Leave(resource, $"{reason}.");
                converted.Decide(resource, $"isn't converted: {reason}.");
            }
            else if (!Obstacles.IsConvertible(resource) && (resource.Type == SourceType.TransitRouter || SourceTypes.IsOfCen(resource.TypeName)))
            {
                converted.Leave(resource, "has no counterpart: it stays as it is.");
            }
        }

        foreach (var unfinished in source.Unfinished)
        {
            converted.Decide(null, unfinished);
        }

        foreach (var note in source.Notes)
        {
            converted.Note(null, note);
        }
    }
}
