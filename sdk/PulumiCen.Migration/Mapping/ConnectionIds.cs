using PulumiCen.Migration.Sources;

namespace PulumiCen.Migration.Mapping;

/// <summary>The ids that connections are imported by: <c>CEN:REGION:REGION</c>, the regions in ordinal order, in both editions.</summary>
internal static class ConnectionIds
{
    public static string Of(CenGraph graph, SourceResource connection)
    {
        var regions = graph.RegionsOf(connection)!;
        return $"{graph.CenOf(connection)}:{regions.First}:{regions.Second}";
    }
}
