using PulumiCen.Budget;
using PulumiCen.Cloud.Http;

namespace PulumiCen.Cloud;

/// <content>Areas and their regions.</content>
public sealed partial class CenClient
{
    /// <inheritdoc />
    public async Task<Bandwidth> RemainingBandwidthAsync(string cenId, AreaPair areas, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(areas);
        var parameters = new ApiParameters()
            .Add("CenId", cenId)
            .Add("GeographicRegionAId", areas.First.ApiName)
            .Add("GeographicRegionBId", areas.Second.ApiName);
        var reply = await SendAsync("DescribeCenGeographicSpanRemainingBandwidth", parameters, cancellationToken);
        return PackageReader.Megabits(reply.Number("RemainingBandwidth"));
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> ListRegionsAsync(Area area, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(area);
        var items = await connection.ReadNumberedAsync(
            "DescribeGeographicRegionMembership",
            new ApiParameters().Add("GeographicRegionId", area.Id),
            reply => reply.Items("RegionIds", "RegionId"),
            cancellationToken);
        return [.. items.Select(item => item.Text("RegionId"))];
    }
}
