using System.Globalization;
using PulumiCen.Budget;
using PulumiCen.Protocol;
using Pulumirpc;

namespace PulumiCen.Load;

/// <summary>The requests of a stack: CENs with a package each, and a connection for each region pair.</summary>
/// <param name="more">Inputs that each resource has beside.</param>
/// <param name="hasReferences">Whether packages are named by references, as to providers that take them, or by ids.</param>
internal sealed class LoadedStack(PropertyMap more, bool hasReferences)
{
    private const string PackageType = "cen:index:BandwidthPackage";
    private const string ConnectionType = "cen:index:RegionConnection";

    private static readonly string[][] Pairs =
    [
        .. RegionTable.In(Area.China).SelectMany(
            _ => RegionTable.In(Area.NorthAmerica), (china, america) => new[] { china.Id, america.Id }),
    ];

    /// <summary>The packages that so many connections need.</summary>
    public IEnumerable<CheckRequest> Packages(int connections) =>
        Enumerable.Range(0, (connections + Pairs.Length - 1) / Pairs.Length).Select(number => new CheckRequest
        {
            Urn = Urn(PackageType, PackageName(number)),
            Name = PackageName(number),
            Type = PackageType,
            Olds = PropertyWriter.Write(PropertyMap.Empty, WireFeatures.All),
            News = PropertyWriter.Write(PackageInputs(number), WireFeatures.All),
        });

    /// <summary>A connection, as it is.</summary>
    public CheckRequest Check(int number) => new()
    {
        Urn = Urn(ConnectionType, Name(number)),
        Name = Name(number),
        Type = ConnectionType,
        Olds = PropertyWriter.Write(Inputs(number, 1), WireFeatures.All),
        News = PropertyWriter.Write(Inputs(number, 1), WireFeatures.All),
    };

    /// <summary>A connection that is to have 2 Mbit/s in place of 1.</summary>
    public DiffRequest Diff(int number) => new()
    {
        Id = $"cen-{number / Pairs.Length}:{string.Join(':', Pairs[number % Pairs.Length])}",
        Urn = Urn(ConnectionType, Name(number)),
        Name = Name(number),
        Type = ConnectionType,
        Olds = PropertyWriter.Write(Inputs(number, 1).With("instanceId", $"cen-{number / Pairs.Length}").With("edition", "Basic"), WireFeatures.All),
        OldInputs = PropertyWriter.Write(Inputs(number, 1), WireFeatures.All),
        News = PropertyWriter.Write(Inputs(number, 2), WireFeatures.All),
    };

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"connection-{number}");

    private static string PackageName(int number) => string.Create(CultureInfo.InvariantCulture, $"package-{number}");

    private static string Urn(string type, string name) => $"urn:pulumi:dev::load::{type}::{name}";

    private PropertyMap Inputs(int number, double bandwidth) => PropertyMap.From(PropertyMap.Empty
        .With("bandwidthPackage", Package(PackageName(number / Pairs.Length)))
        .With("regionIds", Texts(Pairs[number % Pairs.Length]))
        .With("bandwidth", bandwidth)
        .Concat(more));

    private PropertyValue Package(string name) => hasReferences
        ? new PropertyValue.Reference(Urn(PackageType, name), $"cenbwp-{name}", name, PackageType, "")
        : $"cenbwp-{name}";

    private PropertyMap PackageInputs(int number) => PropertyMap.From(PropertyMap.Empty
        .With("instance", $"cen-{number}")
        .With("areas", Texts(["China", "North-America"]))
        .With("bandwidth", 1000)
        .With("chargeType", "PostPaid")
        .Concat(more.Where(input => input.Key is not "instance")));

    private static PropertyValue.List Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (PropertyValue)text)]);
}
