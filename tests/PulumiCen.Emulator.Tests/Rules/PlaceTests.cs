using Newtonsoft.Json.Linq;
using PulumiCen.Budget;
using PulumiCen.Emulator.Tests.Harness;

namespace PulumiCen.Emulator.Tests.Rules;

/// <summary>Areas and regions: those of today, and those that the cloud gets later.</summary>
public sealed class PlaceTests
{
    [Theory]
    [InlineData("South-America", "south-america_china")]
    [InlineData("south-america", "south-america_china")]
    [InlineData("Middle-East", "middle-east_china")]
    [InlineData("Australia", "china_australia")]
    public async Task Packages_are_sold_for_every_known_area_in_any_case(string area, string span)
    {
        var emulator = new CenEmulator(new EmulatorOptions());

        var package = await emulator.PackageAsync(await emulator.BuyAsync(20, areaB: area));

        Assert.Equal(("china", area.ToLowerInvariant()), (package.Value<string>("GeographicRegionAId"), package.Value<string>("GeographicRegionBId")));
        Assert.Equal(span, package.Value<string>("GeographicSpanId"));
    }

    [Theory]
    [InlineData("cn-hangzhou", "us-east1")]
    [InlineData("cn-hangzhou", "US-EAST-1")]
    [InlineData("cn-hangzhou", "us-east-1 ")]
    public async Task What_is_no_region_is_refused(string one, string other)
    {
        var emulator = new CenEmulator(new EmulatorOptions());
        var cen = await emulator.CreateCenAsync();
        await emulator.CallAsync(
            "AssociateCenBandwidthPackage", ("CenId", cen), ("CenBandwidthPackageId", await emulator.BuyAsync(20)));

        await emulator.RefusedAsync(
            "ParameterIllegal.RegionId",
            "SetCenInterRegionBandwidthLimit",
            ("CenId", cen), ("LocalRegionId", one), ("OppositeRegionId", other), ("BandwidthLimit", 1));
    }

    [Fact]
    public async Task It_can_have_areas_and_regions_that_the_client_does_not_know()
    {
        await using var server = await EmulatorServer.StartAsync(
            new EmulatorOptions { MoreRegions = new Dictionary<string, string>(StringComparer.Ordinal) { ["aq-south-1"] = "Antarctica" } },
            CancellationToken.None);
        var client = Clients.Connect(server);
        var areas = AreaPair.Of(Area.China, Area.Of("Antarctica"));
        var package = await server.Emulator.BuyAsync(20, areaB: "Antarctica");
        var cen = await server.Emulator.CreateCenAsync();
        await client.AssociatePackageAsync(cen, package, CancellationToken.None);
        await client.SetConnectionAsync(
            cen, RegionPair.Of("cn-hangzhou", "aq-south-1"), Bandwidth.FromMegabitsPerSecond(8), CancellationToken.None);

        var shown = (await client.FindPackageAsync(package, CancellationToken.None))!;
        Assert.Equal((areas, "china_antarctica"), (shown.Areas, shown.SpanId));
        Assert.Equal(RegionPair.Of("aq-south-1", "cn-hangzhou"), Assert.Single(shown.Allocations).Regions);
        Assert.Equal(Bandwidth.FromMegabitsPerSecond(12), await client.RemainingBandwidthAsync(cen, areas, CancellationToken.None));
        Assert.Equal(["aq-south-1"], await client.ListRegionsAsync(Area.Of("antarctica"), CancellationToken.None));
        Assert.Contains(areas, (await client.ListSpansAsync(CancellationToken.None)).Select(span => span.Areas));
    }

    [Fact]
    public async Task Every_area_answers_its_regions()
    {
        var emulator = new CenEmulator(new EmulatorOptions());
        foreach (var area in Area.Known)
        {
            var regions = (await emulator.CallAsync("DescribeGeographicRegionMembership", ("GeographicRegionId", area.Id), ("PageSize", 50)))
                .SelectTokens("RegionIds.RegionId[*].RegionId").Select(id => id.Value<string>());
            Assert.Equal(RegionTable.In(area).Select(region => region.Id), regions);
        }
    }
}
