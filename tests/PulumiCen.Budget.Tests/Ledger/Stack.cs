namespace PulumiCen.Budget.Tests.Ledger;

/// <summary>Short ways to say what a program registers: names for URNs, numbers for Mbit/s.</summary>
internal static class Stack
{
    public static readonly PlanValue<AreaPair> ChinaNorthAmerica = PlanValue.Known(AreaPair.Of(Area.China, Area.NorthAmerica));

    public static string PackageUrn(string name) => $"urn:pulumi:dev::net::cen:index:BandwidthPackage::{name}";

    public static string ConnectionUrn(string name) => $"urn:pulumi:dev::net::cen:index:RegionConnection::{name}";

    public static string InstanceUrn(string name) => $"urn:pulumi:dev::net::cen:index:Instance::{name}";

    public static ResourceLink Package(string name = "cn-na") => ResourceLink.ByUrn(PackageUrn(name));

    public static ResourceLink Instance(string name = "net") => ResourceLink.ByUrn(InstanceUrn(name));

    public static Bandwidth Mbit(long value) => Bandwidth.FromMegabitsPerSecond(value);

    public static PlanValue<Bandwidth> Known(long mbit) => PlanValue.Known(Mbit(mbit));

    public static PlanValue<Bandwidth> Secret(long mbit) => PlanValue.Known(Mbit(mbit), isSecret: true);

    public static PlanValue<RegionPair> Regions(string one, string other = "us-east-1") => PlanValue.Known(RegionPair.Of(one, other));

    public static PackageRegistration PackageOf(long mbit, string name = "cn-na") => new()
    {
        Urn = PackageUrn(name),
        Bandwidth = Known(mbit),
        Areas = ChinaNorthAmerica,
    };

    /// <summary>A new connection of package cn-na between Virginia and the region of that name.</summary>
    public static ConnectionRegistration ConnectionOf(string name, string region, long? mbit) => new()
    {
        Urn = ConnectionUrn(name),
        Package = Package(),
        Regions = Regions(region),
        Bandwidth = mbit is { } value ? Known(value) : PlanValue.Absent<Bandwidth>(),
    };

    public static PreviousConnection Had(long? mbit) => new()
    {
        Bandwidth = mbit is { } value ? Known(value) : PlanValue.Absent<Bandwidth>(),
    };
}
