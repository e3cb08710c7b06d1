using Newtonsoft.Json.Linq;
using PulumiCen.Emulator.Tests.Harness;

namespace PulumiCen.Emulator.Tests.Rules;

/// <summary>Filters, pages, tags, areas and quotas.</summary>
public sealed class ListingTests
{
    private readonly CenEmulator _emulator = new(new EmulatorOptions());

    [Fact]
    public async Task Filters_are_joined_by_and_or_by_or_and_their_values_by_or()
    {
        var (first, second, third) = (await _emulator.BuyAsync(5), await _emulator.BuyAsync(6), await _emulator.BuyAsync(7));
        var cen = await _emulator.CreateCenAsync();
        await _emulator.CallAsync("AssociateCenBandwidthPackage", ("CenId", cen), ("CenBandwidthPackageId", third));

        Assert.Equal([first, second], await PackagesAsync(
            ("Filter.1.Key", "CenBandwidthPackageId"), ("Filter.1.Value.1", first), ("Filter.1.Value.2", second)));
        Assert.Empty(await PackagesAsync(
            ("Filter.1.Key", "CenBandwidthPackageId"), ("Filter.1.Value.1", first), ("Filter.2.Key", "CenId"), ("Filter.2.Value.1", cen)));
        Assert.Equal([first, third], await PackagesAsync(
            ("IsOrKey", true),
            ("Filter.1.Key", "CenBandwidthPackageId"), ("Filter.1.Value.1", first),
            ("Filter.2.Key", "CenId"), ("Filter.2.Value.1", cen)));
        Assert.Equal([third], await PackagesAsync(("Filter.1.Key", "Status"), ("Filter.1.Value.1", "InUse")));
    }

    [Theory]
    [InlineData("Filter.1.Key", "Colour")]
    [InlineData("PageSize", "51")]
    [InlineData("PageSize", "0")]
    [InlineData("PageNumber", "0")]
    [InlineData("PageNumber", "x")]
    public Task A_list_that_cannot_be_asked_for_is_refused(string name, string value) =>
        _emulator.RefusedAsync("InvalidParameter", "DescribeCenBandwidthPackages", (name, value), ("Filter.1.Value.1", "red"));

    [Fact]
    public async Task A_page_is_10_long_unless_asked_for_more()
    {
        for (var number = 0; number < 13; number++)
        {
            await _emulator.CreateCenAsync();
        }

        var second = await _emulator.CallAsync("DescribeCens", ("PageNumber", 2));
        Assert.Equal((13, 2, 10), (second.Value<int>("TotalCount"), second.Value<int>("PageNumber"), second.Value<int>("PageSize")));
        Assert.Equal(3, ((JArray)second.SelectToken("Cens.Cen")!).Count);
        var beyond = await _emulator.CallAsync("DescribeCens", ("PageNumber", 2147483647), ("PageSize", 50));
        Assert.Empty((JArray)beyond.SelectToken("Cens.Cen")!);
    }

    [Fact]
    public async Task Tags_are_put_on_taken_off_and_searched_by()
    {
        var cen = await _emulator.CreateCenAsync();
        var package = await _emulator.BuyAsync(5);
        await _emulator.CallAsync(
            "TagResources", ("ResourceType", "cen"), ("ResourceId.1", cen), ("Tag.1.Key", "team"), ("Tag.1.Value", "net"));
        await _emulator.CallAsync(
            "TagResources", ("ResourceType", "bandwidthpackage"), ("ResourceId.1", package), ("Tag.1.Key", "team"), ("Tag.1.Value", "net"));

        Assert.Equal([package], await PackagesAsync(("Tag.1.Key", "team"), ("Tag.1.Value", "net")));
        Assert.Equal([package], await PackagesAsync(("Tag.1.Key", "team")));
        Assert.Empty(await PackagesAsync(("Tag.1.Key", "team"), ("Tag.1.Value", "other")));

        await _emulator.CallAsync(
            "UntagResources", ("ResourceType", "bandwidthpackage"), ("ResourceId.1", package), ("TagKey.1", "team"));
        Assert.Empty(await PackagesAsync(("Tag.1.Key", "team")));
        Assert.Equal(1, (await _emulator.CallAsync("DescribeCens", ("Tag.1.Key", "team"))).Value<int>("TotalCount"));
    }

    [Fact]
    public async Task A_resource_has_up_to_20_tags()
    {
        var cen = await _emulator.CreateCenAsync();
        for (var number = 0; number < 20; number++)
        {
            await _emulator.CallAsync("TagResources", ("ResourceType", "cen"), ("ResourceId.1", cen), ("Tag.1.Key", $"key {number}"));
        }

        await _emulator.RefusedAsync(
            "InvalidParameter.Tag", "TagResources", ("ResourceType", "cen"), ("ResourceId.1", cen), ("Tag.1.Key", "one more"));
    }

    [Fact]
    public async Task Areas_and_their_regions_are_told()
    {
        var spans = await _emulator.CallAsync("DescribeCenGeographicSpans", ("PageSize", 50));
        Assert.Equal(15, spans.Value<int>("TotalCount"));
        Assert.Equal(
            """{"GeographicSpanId":"china_asia-pacific","LocalGeoRegionId":"asia-pacific","OppositeGeoRegionId":"china"}""",
            (await _emulator.CallAsync("DescribeCenGeographicSpans", ("GeographicSpanId", "china_asia-pacific")))
                .SelectToken("GeographicSpanModels.GeographicSpanModel[0]")!.ToString(Newtonsoft.Json.Formatting.None));
        var regions = await _emulator.CallAsync("DescribeGeographicRegionMembership", ("GeographicRegionId", "north-america"));
        Assert.Equal(["us-east-1", "us-west-1"], regions.SelectTokens("RegionIds.RegionId[*].RegionId").Select(region => (string)region!));
    }

    [Fact]
    public async Task A_quota_of_CENs_can_be_set()
    {
        var emulator = new CenEmulator(new EmulatorOptions { CenQuota = 1 });
        await emulator.CreateCenAsync();

        await emulator.RefusedAsync("QuotaExceeded.CenCountExceeded", "CreateCen");
    }

    private async Task<IReadOnlyList<string>> PackagesAsync(params (string Name, object Value)[] parameters) =>
        [.. (await _emulator.CallAsync("DescribeCenBandwidthPackages", parameters))
            .SelectTokens("CenBandwidthPackages.CenBandwidthPackage[*].CenBandwidthPackageId").Select(id => (string)id!)];
}
