using PulumiCen.Budget;
using PulumiCen.Migration.Mapping;
using PulumiCen.Migration.Sources;

namespace PulumiCen.Migration.Budgets;

/// <summary>The budgets of a source, by the properties of the old resources.</summary>
internal static class SourceBudgets
{
    /// <summary>Adds up.</summary>
    /// <param name="source">The source.</param>
    /// <param name="isCounted">Whether a resource counts.</param>
    public static IReadOnlyDictionary<string, PackageSum> Of(SourceState source, Func<SourceResource, bool> isCounted)
    {
        var graph = new CenGraph(source);
        var ledger = new BudgetLedger();
        foreach (var (resource, index) in source.Resources.Where(isCounted).Select((resource, index) => (resource, index)))
        {
            var key = KeyOf(resource, index, graph);
            switch (resource.Type)
            {
                case SourceType.Package:
                    ledger.Set(new PackageRegistration
                    {
                        Urn = key,
                        Id = resource.Id,
                        Bandwidth = LedgerSums.AmountOf(resource.Properties.Number("bandwidth")),
                        Areas = CenGraph.AreasOf(resource) is { } areas ? PlanValue.Known(areas) : PlanValue.Unknown<AreaPair>(),
                        Instance = ResourceLink.Of(null, graph.CenOfPackage(resource)),
                    });
                    break;
                case SourceType.Limit or SourceType.PeerAttachment when graph.PackageOf(resource) is { } package:
                    ledger.Set(Connection(key, resource, package, graph));
                    break;
            }
        }

        return LedgerSums.Of(ledger);
    }

    private static ConnectionRegistration Connection(string key, SourceResource resource, string package, CenGraph graph)
    {
        var isLimit = resource.Type == SourceType.Limit;
        var isByTraffic = !isLimit && PeerTerms.Of(resource).IsByTraffic;
        return new ConnectionRegistration
        {
            Urn = key,
            Package = ResourceLink.ById(package),
            Instance = ResourceLink.Of(null, graph.CenOf(resource)),
            Regions = graph.RegionsOf(resource) is { } regions ? PlanValue.Known(regions) : PlanValue.Unknown<RegionPair>(),
            Bandwidth = resource.Properties.Number(isLimit ? "bandwidthLimit" : "bandwidth") is > 0 and var megabits
                ? LedgerSums.AmountOf(megabits)
                : PlanValue.Absent<Bandwidth>(),
            Type = isByTraffic ? PlanValue.Known(BandwidthType.DataTransfer) : PlanValue.Absent<BandwidthType>(),
        };
    }

    // One thing that is two in the source counts once.
    private static string KeyOf(SourceResource resource, int index, CenGraph graph) => resource.Type switch
    {
        SourceType.Package when resource.Id.Length > 0 => resource.Id,
        SourceType.Limit or SourceType.PeerAttachment when graph.RegionsOf(resource) is not null => ConnectionIds.Of(graph, resource),
        _ => $"{index}",
    };
}
