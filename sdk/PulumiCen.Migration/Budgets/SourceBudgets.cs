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
            var key = $"{index}";
            switch (resource.Type)
            {
                case SourceType.Package:
                    ledger.Set(new PackageRegistration
                    {
                        Urn = key,
                        Id = resource.Id,
                        Bandwidth = Amount(resource.Properties.Number("bandwidth")),
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
                ? Amount(megabits)
                : PlanValue.Absent<Bandwidth>(),
            Type = isByTraffic ? PlanValue.Known(BandwidthType.DataTransfer) : PlanValue.Absent<BandwidthType>(),
        };
    }

    private static PlanValue<Bandwidth> Amount(long? megabits) => megabits is >= 0 and <= BandwidthLimits.PackageMaximumMegabits
        ? PlanValue.Known(Bandwidth.FromMegabitsPerSecond(megabits.Value))
        : PlanValue.Unknown<Bandwidth>();
}
