using PulumiCen.Budget;
using PulumiCen.Cloud.Http;

namespace PulumiCen.Cloud;

/// <content>Connections of the Basic edition.</content>
public sealed partial class CenClient
{
    /// <inheritdoc />
    public async Task SetConnectionAsync(
        string cenId, RegionPair regions, Bandwidth bandwidth, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(regions);
        var parameters = new ApiParameters()
            .Add("CenId", cenId)
            .Add("LocalRegionId", regions.First)
            .Add("OppositeRegionId", regions.Second)
            .Add("BandwidthLimit", bandwidth.ToMegabitsPerSecond());
        await SendAsync("SetCenInterRegionBandwidthLimit", parameters, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<CenConnection>> ListConnectionsAsync(string cenId, CancellationToken cancellationToken)
    {
        const string action = "DescribeCenInterRegionBandwidthLimits";
        var items = await connection.ReadNumberedAsync(
            action,
            new ApiParameters().Add("CenId", cenId),
            new ListField("CenInterRegionBandwidthLimits", "CenInterRegionBandwidthLimit"),
            cancellationToken);
        return [.. from item in items
                   let regions = PackageReader.RegionsIn(item)
                   where regions is not null
                   select new CenConnection
                   {
                       CenId = item.OptionalText("CenId") ?? cenId,
                       Regions = regions,
                       Bandwidth = item.RequiredBandwidth("BandwidthLimit", action),
                       Status = item.Text("Status"),
                       PackageId = item.Text("BandwidthPackageId"),
                       BandwidthType = item.Text("BandwidthType"),
                       SpanId = item.Text("GeographicSpanId"),
                   }];
    }

    /// <inheritdoc />
    public async Task<CenConnection?> FindConnectionAsync(string cenId, RegionPair regions, CancellationToken cancellationToken) =>
        (await ListConnectionsAsync(cenId, cancellationToken)).FirstOrDefault(item => item.Regions.Equals(regions));
}
