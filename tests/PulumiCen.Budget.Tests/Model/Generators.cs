using CsCheck;

namespace PulumiCen.Budget.Tests.Model;

/// <summary>
/// Random stacks: three packages in two CEN instances, named by URN, by id, by both or not yet; seven connections; values
/// that are known, unknown, secret or absent; resources told twice, renamed, replaced, deleted; and what the cloud has.
/// What is said of who is attached to what is never contradictory; all else is free.
/// </summary>
internal static class Generators
{
    public const int PackageCount = 3;
    private const int ConnectionCount = 7;

    private static readonly AreaPair[] Areas =
    [
        AreaPair.Of(Area.China, Area.NorthAmerica), AreaPair.Of(Area.China, Area.NorthAmerica), AreaPair.Of(Area.China, Area.Europe),
    ];

    private static readonly RegionPair[] Regions =
    [
        RegionPair.Of("cn-hangzhou", "us-east-1"), RegionPair.Of("cn-shanghai", "us-east-1"), RegionPair.Of("cn-shenzhen", "us-west-1"),
        RegionPair.Of("cn-beijing", "eu-west-1"), RegionPair.Of("cn-beijing", "cn-somewhere"), RegionPair.Of("na-nowhere", "sa-nowhere"),
    ];

    /// <summary>Regions that only deleted connections have, one each, so that no two have the same.</summary>
    private static RegionPair OldRegions(int connection) => connection < Regions.Length
        ? Regions[connection]
        : RegionPair.Of("cn-qingdao", $"us-{connection}");

    public static Gen<Step[]> Steps => Gen.OneOf(Connection, Connection, Connection, Package, Package, Other).Array[0, 24];

    /// <summary>All ways to name a package; which verdicts are asked for.</summary>
    public static IEnumerable<ResourceLink> PackageLinks => Enumerable.Range(0, PackageCount)
        .SelectMany(package => new[] { ResourceLink.ByUrn(PackageUrn(package)), ResourceLink.ById(PackageId(package)) });

    private static string PackageUrn(int package) => $"urn:pulumi:dev::net::cen:index:BandwidthPackage::p{package}";

    /// <summary>Another resource that is the same package; only its id tells.</summary>
    private static string TwinUrn(int package) => $"urn:pulumi:dev::net::cen:index:BandwidthPackage::a{package}";

    private static string OldPackageUrn(int package) => $"urn:pulumi:dev::net::cen:index:BandwidthPackage::old-p{package}";

    private static string PackageId(int package) => $"cenbwp-{package}";

    private static string ConnectionUrn(int connection) => $"urn:pulumi:dev::net::cen:index:RegionConnection::c{connection}";

    private static string OldConnectionUrn(int connection) => $"urn:pulumi:dev::net::cen:index:RegionConnection::old-c{connection}";

    private static string InstanceUrn(int instance) => $"urn:pulumi:dev::net::cen:index:Instance::n{instance}";

    private static string InstanceId(int instance) => $"cen-{instance}";

    /// <summary>Packages 0 and 1 are in instance 0, package 2 in instance 1.</summary>
    private static int InstanceOf(int package) => package / 2;

    private static Gen<PlanValue<Bandwidth>> Megabits(int most) => Gen.Select(Gen.Int[0, 9], Gen.Int[1, most]).Select((kind, mbit) => kind switch
    {
        0 => PlanValue.Unknown<Bandwidth>(),
        1 => PlanValue.Absent<Bandwidth>(),
        2 => PlanValue.Known(Bandwidth.FromMegabitsPerSecond(mbit), isSecret: true),
        _ => PlanValue.Known(Bandwidth.FromMegabitsPerSecond(mbit)),
    });

    private static Gen<PlanValue<Bandwidth>> Capacity => Megabits(30).Select(value => value.IsAbsent ? PlanValue.Unknown<Bandwidth>() : value);

    private static Gen<ResourceLink> Link(string urn, string id) => Gen.Int[0, 9].Select(kind => kind switch
    {
        0 or 1 => ResourceLink.ById(id),
        2 => ResourceLink.Of(urn, id),
        3 => ResourceLink.Unknown,
        4 => ResourceLink.None,
        _ => ResourceLink.ByUrn(urn),
    });

    private static Gen<ResourceLink> KnownLink(string urn, string id) => Link(urn, id).Where(link => link.IsKnown);

    private static Gen<Step> Package =>
        from package in Gen.Int[0, PackageCount - 1]
        from name in Gen.Int[0, 9]
        from knowsId in Gen.Bool
        from bandwidth in Capacity
        from previous in Megabits(30)
        from areasKnown in Gen.Int[0, 3]
        from instance in Link(InstanceUrn(InstanceOf(package)), InstanceId(InstanceOf(package)))
        let urn = name switch { 0 => OldPackageUrn(package), 1 => TwinUrn(package), _ => PackageUrn(package) }
        select (Step)new Step.SetPackage(new PackageRegistration
        {
            Urn = urn,
            Id = knowsId && name != 0 ? PackageId(package) : null,
            Aliases = name == 2 ? [OldPackageUrn(package), urn] : [],
            Bandwidth = bandwidth,
            PreviousBandwidth = previous,
            Areas = areasKnown == 0 ? PlanValue.Unknown<AreaPair>() : PlanValue.Known(Areas[package]),
            Instance = instance,
        });

    private static Gen<Step> Connection =>
        from connection in Gen.Int[0, ConnectionCount - 1]
        from name in Gen.Int[0, 9]
        from package in Gen.Int[0, PackageCount - 1]
        from packageLink in Link(PackageUrn(package), PackageId(package))
        from instanceKind in Gen.Int[0, 2]
        from instanceLink in Link(InstanceUrn(InstanceOf(package)), InstanceId(InstanceOf(package)))
        from regions in Gen.Int[-1, Regions.Length - 1]
        from bandwidth in Megabits(12)
        from type in Gen.Int[0, 11]
        from previous in Gen.Int[0, 3]
        from before in Megabits(12)
        from leaving in Gen.Int[1, 12]
        from isSecret in Gen.Int[0, 5]
        select (Step)new Step.SetConnection(new ConnectionRegistration
        {
            Urn = name == 0 ? OldConnectionUrn(connection) : ConnectionUrn(connection),
            Aliases = name == 1 ? [OldConnectionUrn(connection), ConnectionUrn(connection)] : [],
            Package = packageLink,
            Instance = instanceKind == 0 ? instanceLink : ResourceLink.None,
            Regions = regions < 0 ? PlanValue.Unknown<RegionPair>() : PlanValue.Known(Regions[regions]),
            Bandwidth = bandwidth,
            Type = type switch
            {
                0 => PlanValue.Unknown<BandwidthType>(),
                1 => PlanValue.Known(BandwidthType.DataTransfer),
                2 => PlanValue.Known(BandwidthType.BandwidthPackage),
                _ => PlanValue.Absent<BandwidthType>(),
            },
            Previous = previous switch
            {
                0 => new PreviousConnection
                {
                    Bandwidth = before,
                    LeavesAtTheEnd = name == 0 ? null : new Allocation(
                        ResourceLink.ByUrn(PackageUrn(package)),
                        OldRegions(connection),
                        new Amount(Bandwidth.FromMegabitsPerSecond(leaving), isSecret == 0)),
                },
                1 => new PreviousConnection { Bandwidth = before },
                _ => null,
            },
        });

    private static Gen<Step> Other => Gen.OneOf(IdentifyPackage, IdentifyInstance, Deletion, Observation);

    private static Gen<Step> IdentifyPackage => Gen.Int[0, PackageCount - 1]
        .Select(package => (Step)new Step.Identify(PackageUrn(package), PackageId(package), IsPackage: true));

    private static Gen<Step> IdentifyInstance => Gen.Int[0, 1]
        .Select(instance => (Step)new Step.Identify(InstanceUrn(instance), InstanceId(instance), IsPackage: false));

    private static Gen<Step> Deletion =>
        from connection in Gen.Int[ConnectionCount, ConnectionCount + 2]
        from package in Gen.Int[0, PackageCount - 1]
        from link in KnownLink(PackageUrn(package), PackageId(package))
        from mbit in Gen.Int[1, 12]
        select (Step)new Step.Delete(
            ConnectionUrn(connection),
            new Allocation(link, OldRegions(connection), new Amount(Bandwidth.FromMegabitsPerSecond(mbit))));

    private static Gen<Step> Observation =>
        from package in Gen.Int[0, PackageCount - 1]
        from bandwidth in Gen.Int[1, 30]
        from known in Gen.Int[0, 3]
        from mbits in Gen.Int[0, 8].Array[Regions.Length + 1]
        select (Step)new Step.Observe(new ObservedPackage
        {
            Package = ResourceLink.ById(PackageId(package)),
            Bandwidth = known == 0 ? null : Bandwidth.FromMegabitsPerSecond(bandwidth),
            Areas = known == 1 ? null : Areas[package],
            Allocations = mbits.Select((mbit, pair) => (Pair: OldRegions(pair), Mbit: mbit)).Where(entry => entry.Mbit > 0)
                .ToDictionary(entry => entry.Pair, entry => Bandwidth.FromMegabitsPerSecond(entry.Mbit)),
        });
}
