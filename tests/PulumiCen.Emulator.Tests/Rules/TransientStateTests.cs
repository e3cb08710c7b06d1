using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;
using PulumiCen.Emulator.Tests.Harness;

namespace PulumiCen.Emulator.Tests.Rules;

/// <summary>Changes take their time, and keep others waiting.</summary>
public sealed class TransientStateTests
{
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(10);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 25, 4, 0, 0, TimeSpan.Zero));
    private readonly CenEmulator _emulator;

    public TransientStateTests() => _emulator = new CenEmulator(new EmulatorOptions { Time = _time, Settling = Settling });

    [Fact]
    public async Task A_CEN_is_created_modified_and_deleted()
    {
        var cen = await _emulator.CreateCenAsync();
        Assert.Equal("Creating", await CenStatusAsync());
        await _emulator.RefusedAsync("InvalidOperation.CenInstanceStatus", "ModifyCenAttribute", ("CenId", cen), ("Name", "new"));
        _time.Advance(Settling);
        Assert.Equal("Active", await CenStatusAsync());

        await _emulator.CallAsync("ModifyCenAttribute", ("CenId", cen), ("Name", "new"));
        Assert.Equal("Modifying", await CenStatusAsync());
        _time.Advance(Settling);

        await _emulator.CallAsync("DeleteCen", ("CenId", cen));
        Assert.Equal("Deleting", await CenStatusAsync());
        _time.Advance(Settling);
        Assert.Null(await CenStatusAsync());
    }

    [Fact]
    public async Task A_package_is_attached_in_time()
    {
        var (cen, package) = await AttachedAsync();
        Assert.Equal("InUse", (await _emulator.PackageAsync(package)).Value<string>("Status"));

        await _emulator.CallAsync("UnassociateCenBandwidthPackage", ("CenId", cen), ("CenBandwidthPackageId", package));
        await _emulator.RefusedAsync("Operation.Blocking", "DeleteCenBandwidthPackage", ("CenBandwidthPackageId", package));
        _time.Advance(Settling);
        Assert.Equal("Idle", (await _emulator.PackageAsync(package)).Value<string>("Status"));
    }

    [Fact]
    public async Task A_resized_package_has_its_old_bandwidth_for_a_while_and_its_status_all_the_time()
    {
        var (cen, package) = await AttachedAsync();

        await ResizeAsync(package, 40);
        var shown = await _emulator.PackageAsync(package);
        Assert.Equal(("InUse", 20), (shown.Value<string>("Status"), shown.Value<int>("Bandwidth")));
        await _emulator.RefusedAsync(
            "OperationFailed.OrderIsProcessing", "ModifyCenBandwidthPackageSpec", ("CenBandwidthPackageId", package), ("Bandwidth", 50));
        await OverAsync(cen, "cn-hangzhou", 21);

        _time.Advance(Settling);
        Assert.Equal(40, (await _emulator.PackageAsync(package)).Value<int>("Bandwidth"));
        await _emulator.SetLimitAsync(cen, "cn-hangzhou", 21);
    }

    [Fact]
    public async Task A_bandwidth_that_is_about_to_be_lowered_is_not_there_any_more()
    {
        var (cen, package) = await AttachedAsync();

        await ResizeAsync(package, 10);

        await OverAsync(cen, "cn-hangzhou", 11);
        await _emulator.SetLimitAsync(cen, "cn-hangzhou", 10);
    }

    [Fact]
    public async Task What_a_connection_gives_up_is_free_when_the_change_is_settled()
    {
        var (cen, _) = await AttachedAsync();
        await _emulator.SetLimitAsync(cen, "cn-hangzhou", 20);
        _time.Advance(Settling);

        await _emulator.SetLimitAsync(cen, "cn-hangzhou", 5);
        await OverAsync(cen, "cn-shanghai", 15);
        await _emulator.RefusedAsync("Operation.Blocking", "SetCenInterRegionBandwidthLimit", Limit(cen, "cn-hangzhou", 6));

        _time.Advance(Settling);
        await _emulator.SetLimitAsync(cen, "cn-shanghai", 15);
    }

    [Fact]
    public async Task A_deleted_connection_is_there_until_it_is_gone()
    {
        var (cen, _) = await AttachedAsync();
        await _emulator.SetLimitAsync(cen, "cn-hangzhou", 20);
        _time.Advance(Settling);

        await _emulator.SetLimitAsync(cen, "cn-hangzhou", 0);
        await OverAsync(cen, "cn-shanghai", 1);
        Assert.Equal(1, (await _emulator.CallAsync("DescribeCenInterRegionBandwidthLimits", ("CenId", cen))).Value<int>("TotalCount"));

        _time.Advance(Settling);
        Assert.Equal(0, (await _emulator.CallAsync("DescribeCenInterRegionBandwidthLimits", ("CenId", cen))).Value<int>("TotalCount"));
        await _emulator.SetLimitAsync(cen, "cn-shanghai", 20);
    }

    [Fact]
    public async Task A_package_can_take_one_change_at_a_time()
    {
        var emulator = new CenEmulator(new EmulatorOptions { Time = _time, Settling = Settling, BlocksPackages = true });
        var (cen, _) = await AttachedAsync(emulator);

        await emulator.SetLimitAsync(cen, "cn-hangzhou", 1);

        await emulator.RefusedAsync("Operation.Blocking", "SetCenInterRegionBandwidthLimit", Limit(cen, "cn-shanghai", 1));
        _time.Advance(Settling);
        await emulator.SetLimitAsync(cen, "cn-shanghai", 1);
    }

    private static (string Name, object Value)[] Limit(string cen, string region, long bandwidth) =>
        [("CenId", cen), ("LocalRegionId", region), ("OppositeRegionId", "us-east-1"), ("BandwidthLimit", bandwidth)];

    private Task<RefusalException> OverAsync(string cen, string region, long bandwidth) =>
        _emulator.RefusedAsync("InvalidOperation.BwpBandwidthExceeded", "SetCenInterRegionBandwidthLimit", Limit(cen, region, bandwidth));

    private Task<JObject> ResizeAsync(string package, long bandwidth) => _emulator.CallAsync(
        "ModifyCenBandwidthPackageSpec", ("CenBandwidthPackageId", package), ("Bandwidth", bandwidth));

    private Task<(string Cen, string Package)> AttachedAsync() => AttachedAsync(_emulator);

    private async Task<(string Cen, string Package)> AttachedAsync(CenEmulator emulator)
    {
        var (cen, package) = (await emulator.CreateCenAsync(), await emulator.BuyAsync(20));
        _time.Advance(Settling);
        await emulator.CallAsync("AssociateCenBandwidthPackage", ("CenId", cen), ("CenBandwidthPackageId", package));
        _time.Advance(Settling);
        return (cen, package);
    }

    private async Task<string?> CenStatusAsync() =>
        (string?)(await _emulator.CallAsync("DescribeCens")).SelectToken("Cens.Cen[0].Status");
}
