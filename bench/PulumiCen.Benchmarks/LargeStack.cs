using PulumiCen.Budget;

namespace PulumiCen.Benchmarks;

/// <summary>
/// A stack of many connections, named as programs name them: CEN instances with a package each, which carries a
/// connection for all of the 28 region pairs between Mainland China and North America.
/// </summary>
internal static class LargeStack
{
    private static readonly string[] China = [.. RegionTable.In(Area.China).Select(region => region.Id)];
    private static readonly string[] NorthAmerica = [.. RegionTable.In(Area.NorthAmerica).Select(region => region.Id)];

    private static int PairCount => China.Length * NorthAmerica.Length;

    /// <summary>A ledger that knows all packages and all connections.</summary>
    public static BudgetLedger Create(int connections)
    {
        var ledger = CreatePackages(connections);
        foreach (var number in Enumerable.Range(0, connections))
        {
            Expect(ledger.Register(Connection(number, 1)));
        }

        return ledger;
    }

    /// <summary>A ledger that knows the packages only.</summary>
    public static BudgetLedger CreatePackages(int connections)
    {
        var ledger = new BudgetLedger();
        var areas = PlanValue.Known(AreaPair.Of(Area.China, Area.NorthAmerica));
        foreach (var number in Enumerable.Range(0, (connections / PairCount) + 1))
        {
            Expect(ledger.Register(new PackageRegistration
            {
                Urn = PackageUrn(number),
                Bandwidth = PlanValue.Known(BandwidthLimits.PackageMaximum),
                Areas = areas,
                Instance = ResourceLink.ByUrn($"urn:pulumi:dev::large-stack::cen:index:Instance::network-{number}"),
            }));
        }

        return ledger;
    }

    /// <summary>What the program wants of a connection.</summary>
    public static ConnectionRegistration Connection(int number, long megabits)
    {
        var pair = number % PairCount;
        return new ConnectionRegistration
        {
            Urn = $"urn:pulumi:dev::large-stack::cen:index:RegionConnection::link-{number:0000000}",
            Package = ResourceLink.ByUrn(PackageUrn(number / PairCount)),
            Regions = PlanValue.Known(RegionPair.Of(China[pair / NorthAmerica.Length], NorthAmerica[pair % NorthAmerica.Length])),
            Bandwidth = PlanValue.Known(Bandwidth.FromMegabitsPerSecond(megabits)),
            Previous = new PreviousConnection { Bandwidth = PlanValue.Known(Bandwidth.FromMegabitsPerSecond(1)) },
        };
    }

    /// <summary>The benchmark is about plans that fit.</summary>
    public static void Expect(IReadOnlyList<Diagnostic> none)
    {
        if (none.Count > 0)
        {
            throw new InvalidOperationException(none[0].ToString());
        }
    }

    private static string PackageUrn(int number) => $"urn:pulumi:dev::large-stack::cen:index:BandwidthPackage::package-{number}";
}
