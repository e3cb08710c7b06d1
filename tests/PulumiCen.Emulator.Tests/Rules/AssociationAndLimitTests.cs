using PulumiCen.Emulator.Tests.Harness;

namespace PulumiCen.Emulator.Tests.Rules;

/// <summary>Attaching packages, and limits between regions.</summary>
public sealed class AssociationAndLimitTests
{
    private readonly CenEmulator _emulator = new(new EmulatorOptions());

    [Fact]
    public async Task The_areas_of_two_regions_choose_the_package()
    {
        var cen = await _emulator.CreateCenAsync();
        var (across, inside) = (await AttachedAsync(cen, "China", "North-America"), await AttachedAsync(cen, "China", "China"));

        await _emulator.SetLimitAsync(cen, "cn-hangzhou", 3);
        await _emulator.CallAsync("SetCenInterRegionBandwidthLimit", Pair(cen, "cn-hangzhou", "cn-shanghai", 4));

        Assert.Equal("3", await AllocatedAsync(across));
        Assert.Equal("4", await AllocatedAsync(inside));
    }

    [Fact]
    public async Task A_pair_is_the_same_in_either_order()
    {
        var cen = await _emulator.CreateCenAsync();
        await AttachedAsync(cen, "China", "North-America");
        await _emulator.SetLimitAsync(cen, "cn-hangzhou", 3);

        await _emulator.CallAsync("SetCenInterRegionBandwidthLimit", Pair(cen, "us-east-1", "cn-hangzhou", 5));

        var limits = await _emulator.CallAsync("DescribeCenInterRegionBandwidthLimits", ("CenId", cen));
        Assert.Equal(1, limits.Value<int>("TotalCount"));
        Assert.Equal(5, (int)limits.SelectToken("CenInterRegionBandwidthLimits.CenInterRegionBandwidthLimit[0].BandwidthLimit")!);
    }

    [Fact]
    public async Task Connect_network_regions_are_in_the_area_of_their_region()
    {
        var cen = await _emulator.CreateCenAsync();
        await AttachedAsync(cen, "China", "China");

        await _emulator.CallAsync("SetCenInterRegionBandwidthLimit", Pair(cen, "ccn-cn-shanghai", "cn-hangzhou", 1));
    }

    [Theory]
    [InlineData("cn-hangzhou", "cn-hangzhou", 1, "ParameterIllegal.RegionId")]
    [InlineData("cn-hangzhou", "xx-nowhere-1", 1, "ParameterIllegal.RegionId")]
    [InlineData("cn-hangzhou", "us-east-1", -1, "ParameterIllegal.BandwidthLimit")]
    [InlineData("cn-hangzhou", "us-east-1", 21, "InvalidOperation.BwpBandwidthExceeded")]
    [InlineData("cn-hangzhou", "us-east-1", long.MaxValue, "InvalidOperation.BwpBandwidthExceeded")]
    [InlineData("cn-hangzhou", "cn-hongkong", 1, "InvalidOperation.BwpNotAssociated")]
    public async Task A_limit_that_cannot_be_is_refused(string local, string opposite, long bandwidth, string code)
    {
        var cen = await _emulator.CreateCenAsync();
        await AttachedAsync(cen, "China", "North-America");

        await _emulator.RefusedAsync(code, "SetCenInterRegionBandwidthLimit", Pair(cen, local, opposite, bandwidth));
    }

    [Fact]
    public async Task Zero_for_a_pair_without_a_limit_changes_nothing()
    {
        var cen = await _emulator.CreateCenAsync();
        var before = await _emulator.StateAsync();

        await _emulator.SetLimitAsync(cen, "cn-hangzhou", 0);

        Assert.Equal(before, await _emulator.StateAsync());
    }

    [Fact]
    public async Task A_package_is_attached_to_one_CEN()
    {
        var (first, second) = (await _emulator.CreateCenAsync(), await _emulator.CreateCenAsync());
        var package = await AttachedAsync(first, "China", "Europe");

        await _emulator.RefusedAsync(
            "InvalidOperation.BwpInstanceStatus",
            "AssociateCenBandwidthPackage", ("CenId", second), ("CenBandwidthPackageId", package));
        await _emulator.RefusedAsync(
            "InvalidOperation.BwpInstanceStatus",
            "UnassociateCenBandwidthPackage", ("CenId", second), ("CenBandwidthPackageId", package));
    }

    [Fact]
    public async Task Areas_are_the_same_pair_in_either_order()
    {
        var cen = await _emulator.CreateCenAsync();
        await AttachedAsync(cen, "China", "Europe");
        var mirrored = await _emulator.BuyAsync(20, "Europe", "China");

        var refusal = await _emulator.RefusedAsync(
            "InvalidOperation.BwpForGeoSpanAlreadyAssociated",
            "AssociateCenBandwidthPackage", ("CenId", cen), ("CenBandwidthPackageId", mirrored));
        Assert.Equal(409, refusal.Status);
    }

    [Fact]
    public async Task What_is_not_there_is_told_apart()
    {
        var cen = await _emulator.CreateCenAsync();

        await _emulator.RefusedAsync("ParameterCenInstanceId", "DeleteCen", ("CenId", "cen-x"));
        await _emulator.RefusedAsync(
            "ParameterBwpInstanceId", "AssociateCenBandwidthPackage", ("CenId", cen), ("CenBandwidthPackageId", "cenbwp-x"));
    }

    private static (string Name, object Value)[] Pair(string cen, string local, string opposite, long bandwidth) =>
        [("CenId", cen), ("LocalRegionId", local), ("OppositeRegionId", opposite), ("BandwidthLimit", bandwidth)];

    private async Task<string> AttachedAsync(string cen, string areaA, string areaB)
    {
        var package = await _emulator.BuyAsync(20, areaA, areaB);
        await _emulator.CallAsync("AssociateCenBandwidthPackage", ("CenId", cen), ("CenBandwidthPackageId", package));
        return package;
    }

    private async Task<string?> AllocatedAsync(string package) => (string?)(await _emulator.PackageAsync(package))
        .SelectToken("OrginInterRegionBandwidthLimits.OrginInterRegionBandwidthLimit[0].BandwidthLimit");
}
