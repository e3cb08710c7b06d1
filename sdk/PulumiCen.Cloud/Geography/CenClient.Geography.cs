using Newtonsoft.Json.Linq;
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
        const string action = "DescribeCenGeographicSpanRemainingBandwidth";
        var reply = await SendAsync(action, parameters, cancellationToken);
        return reply.RequiredBandwidth("RemainingBandwidth", action);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> ListRegionsAsync(Area area, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(area);
        var items = await connection.ReadNumberedAsync(
            "DescribeGeographicRegionMembership",
            new ApiParameters().Add("GeographicRegionId", area.Id),
            new ListField("RegionIds", "RegionId"),
            cancellationToken);
        // An object each in the model, plain texts in some samples.
        return [.. items.Select(item => item is JValue text ? text.ToString() : item.Text("RegionId")).Where(id => id.Length > 0)];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<GeographicSpan>> ListSpansAsync(CancellationToken cancellationToken)
    {
        var items = await connection.ReadNumberedAsync(
            "DescribeCenGeographicSpans",
            new ApiParameters(),
            new ListField("GeographicSpanModels", "GeographicSpanModel"),
            cancellationToken);
        return [.. items.Select(item => new GeographicSpan(
            item.Text("GeographicSpanId"), AreaPairReader.Of(item, "LocalGeoRegionId", "OppositeGeoRegionId")))];
    }
}
