using System.Globalization;
using PulumiCen.Budget;
using PulumiCen.Emulator;

namespace PulumiCen.Throughput;

/// <summary>An emulator that takes so many requests a second, with CENs whose packages have a connection for each region pair.</summary>
internal sealed class LimitedCloud(EmulatorServer server) : IAsyncDisposable
{
    private const string Virginia = "us-east-1";
    private const string SiliconValley = "us-west-1";

    public EmulatorServer Server { get; } = server;

    public static async Task<LimitedCloud> StartAsync(int requestsPerSecond) => new(await EmulatorServer.StartAsync(
        new EmulatorOptions { RequestsPerSecond = requestsPerSecond }, CancellationToken.None));

    /// <summary>Makes connections of 1 Mbit/s, past the limit. Returns their ids and packages.</summary>
    public async Task<IReadOnlyList<(string Id, string Package, string[] Regions)>> FillAsync(int connections)
    {
        var pairs = RegionTable.In(Area.China).SelectMany(_ => new[] { Virginia, SiliconValley }, (china, america) => new[] { china.Id, america }).ToArray();
        var made = new List<(string, string, string[])>();
        var (cen, package) = ("", "");
        for (var number = 0; number < connections; number++)
        {
            var pair = pairs[number % pairs.Length];
            if (number % pairs.Length == 0)
            {
                (cen, package) = await AddAsync();
            }

            await DoAsync(
                "SetCenInterRegionBandwidthLimit",
                ("CenId", cen), ("LocalRegionId", pair[0]), ("OppositeRegionId", pair[1]), ("BandwidthLimit", "1"));
            made.Add(($"{cen}:{pair[0]}:{pair[1]}", package, pair));
        }

        return made;
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private async Task<(string Cen, string Package)> AddAsync()
    {
        var cen = await DoAsync("CreateCen");
        var package = await DoAsync(
            "CreateCenBandwidthPackage",
            ("GeographicRegionAId", "China"),
            ("GeographicRegionBId", "North-America"),
            ("Bandwidth", "1000"),
            ("BandwidthPackageChargeType", "POSTPAY"),
            ("AutoPay", "true"));
        var (cenId, packageId) = ((string)cen["CenId"]!, (string)package["CenBandwidthPackageId"]!);
        await DoAsync("AssociateCenBandwidthPackage", ("CenId", cenId), ("CenBandwidthPackageId", packageId));
        return (cenId, packageId);
    }

    private Task<Newtonsoft.Json.Linq.JObject> DoAsync(string action, params (string Name, string Value)[] parameters) =>
        Server.Emulator.ExecuteAsync(
            action,
            parameters.ToDictionary(
                parameter => parameter.Name,
                parameter => parameter.Value.ToString(CultureInfo.InvariantCulture),
                StringComparer.Ordinal),
            CancellationToken.None);
}
