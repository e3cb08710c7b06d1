using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;
using PulumiCen.Budget;
using PulumiCen.Cloud;
using PulumiCen.Emulator.Tests.Harness;

namespace PulumiCen.Emulator.Tests.Rules;

/// <summary>Packages whose bandwidth of today isn't the one of tomorrow.</summary>
public sealed class ReservationTests
{
    private static readonly DateTimeOffset Start = new(2026, 12, 24, 12, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Start);
    private readonly CenEmulator _emulator;

    public ReservationTests() => _emulator = new CenEmulator(new EmulatorOptions { Time = _time });

    [Fact]
    public async Task A_package_that_is_upgraded_for_a_time_tells_what_it_falls_back_to()
    {
        var package = await BuyAsync();
        Assert.Equal("false", (await ShowAsync(package)).Value<string>("HasReservationData"));

        await UpgradeAsync(package, 30, "2026-12-24T16:00:00Z");

        var shown = await ShowAsync(package);
        Assert.Equal(
            (30, JTokenType.String, "true", JTokenType.String, "20", "2026-12-24T16:00Z", "TEMP_UPGRADE"),
            (shown.Value<int>("Bandwidth"), shown["HasReservationData"]!.Type, shown.Value<string>("HasReservationData"),
                shown["ReservationBandwidth"]!.Type, shown.Value<string>("ReservationBandwidth"),
                shown.Value<string>("ReservationActiveTime"), shown.Value<string>("ReservationOrderType")));
        var plain = await _emulator.PackageAsync(package);
        Assert.Equal(("true", false), (plain.Value<string>("HasReservationData"), plain.ContainsKey("ReservationBandwidth")));
    }

    [Fact]
    public async Task It_falls_back_at_its_time_whatever_its_connections_have()
    {
        var (cen, package) = (await _emulator.CreateCenAsync(), await BuyAsync());
        await _emulator.CallAsync("AssociateCenBandwidthPackage", ("CenId", cen), ("CenBandwidthPackageId", package));
        await UpgradeAsync(package, 30, "2026-12-24T16:00:00Z");
        await _emulator.SetLimitAsync(cen, "cn-hangzhou", 24);

        _time.Advance(TimeSpan.FromHours(4) - TimeSpan.FromSeconds(1));
        Assert.Equal(30, (await ShowAsync(package)).Value<int>("Bandwidth"));
        _time.Advance(TimeSpan.FromSeconds(1));

        var shown = await ShowAsync(package);
        Assert.Equal((20, "false"), (shown.Value<int>("Bandwidth"), shown.Value<string>("HasReservationData")));
        Assert.Equal("24", (string?)shown.SelectToken("OrginInterRegionBandwidthLimits.OrginInterRegionBandwidthLimit[0].BandwidthLimit"));
        await _emulator.RefusedAsync(
            "InvalidOperation.BwpBandwidthExceeded",
            "SetCenInterRegionBandwidthLimit",
            ("CenId", cen), ("LocalRegionId", "cn-hangzhou"), ("OppositeRegionId", "us-east-1"), ("BandwidthLimit", 21));
        await _emulator.SetLimitAsync(cen, "cn-hangzhou", 20);
    }

    [Fact]
    public async Task It_survives_in_the_state_file()
    {
        var file = Path.GetTempFileName();
        File.Delete(file);
        try
        {
            var options = new EmulatorOptions { Time = _time, StateFile = file };
            var package = await BuyAsync(new CenEmulator(options));
            await UpgradeAsync(new CenEmulator(options), package, 30, "2026-12-24T16:00:00Z");

            Assert.Equal("20", (await ShowAsync(new CenEmulator(options), package)).Value<string>("ReservationBandwidth"));
            _time.Advance(TimeSpan.FromHours(4));
            Assert.Equal(20, (await ShowAsync(new CenEmulator(options), package)).Value<int>("Bandwidth"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task The_upgrade_settles_as_every_order_does()
    {
        var emulator = new CenEmulator(new EmulatorOptions { Time = _time, Settling = TimeSpan.FromSeconds(10) });
        var package = await BuyAsync(emulator);
        _time.Advance(TimeSpan.FromSeconds(10));

        await UpgradeAsync(emulator, package, 30, "2026-12-25T00:00:00Z");
        Assert.Equal(20, (await ShowAsync(emulator, package)).Value<int>("Bandwidth"));
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(30, (await ShowAsync(emulator, package)).Value<int>("Bandwidth"));
    }

    [Theory]
    [InlineData(20, "2026-12-24T16:00:00Z")]
    [InlineData(19, "2026-12-24T16:00:00Z")]
    [InlineData(10_001, "2026-12-24T16:00:00Z")]
    [InlineData(30, "2026-12-24T14:59:59Z")]
    [InlineData(30, "tomorrow")]
    public async Task An_upgrade_that_cannot_be_is_refused(long bandwidth, string end) => await _emulator.RefusedAsync(
        "InvalidParameter",
        "TempUpgradeCenBandwidthPackageSpec",
        ("CenBandwidthPackageId", await BuyAsync()), ("Bandwidth", bandwidth), ("EndTime", end));

    [Fact]
    public async Task A_package_that_is_paid_by_use_is_not_upgraded_for_a_time() => await _emulator.RefusedAsync(
        "UnSupported.ChargeType",
        "TempUpgradeCenBandwidthPackageSpec",
        ("CenBandwidthPackageId", await _emulator.BuyAsync(20)), ("Bandwidth", 30), ("EndTime", "2026-12-24T16:00:00Z"));

    [Theory]
    [InlineData(10, "RENEWCHANGE")]
    [InlineData(40, "UPGRADE")]
    public async Task A_renewal_can_change_the_bandwidth_in_either_direction(long bandwidth, string order)
    {
        var package = await BuyAsync();
        await _emulator.ReserveAsync(package, bandwidth, Start.AddDays(30), order, CancellationToken.None);

        var shown = await ShowAsync(package);
        Assert.Equal(
            (20, $"{bandwidth}", "2027-01-23T12:00Z", order),
            (shown.Value<int>("Bandwidth"), shown.Value<string>("ReservationBandwidth"), shown.Value<string>("ReservationActiveTime"),
                shown.Value<string>("ReservationOrderType")));
        _time.Advance(TimeSpan.FromDays(30));
        Assert.Equal(bandwidth, (await ShowAsync(package)).Value<long>("Bandwidth"));
    }

    [Fact]
    public async Task A_reservation_for_a_package_that_is_not_there_is_refused()
    {
        var refusal = await Assert.ThrowsAsync<RefusalException>(
            () => _emulator.ReserveAsync("cenbwp-x", 10, Start, "RENEWCHANGE", CancellationToken.None));

        Assert.Equal("ParameterBwpInstanceId", refusal.Code);
    }

    [Fact]
    public async Task The_client_reads_it()
    {
        await using var server = await EmulatorServer.StartAsync(new EmulatorOptions { Time = _time }, CancellationToken.None);
        var client = Clients.Connect(server, time: _time);
        var package = await BuyAsync(server.Emulator);
        Assert.Null((await client.FindPackageAsync(package, CancellationToken.None))!.Reservation);
        await UpgradeAsync(server.Emulator, package, 30, "2026-12-24T16:00:00Z");

        var shown = (await client.FindPackageAsync(package, CancellationToken.None))!;

        Assert.Equal(Bandwidth.FromMegabitsPerSecond(30), shown.Bandwidth);
        Assert.Equal(
            new PackageReservation
            {
                Bandwidth = Bandwidth.FromMegabitsPerSecond(20),
                ActiveTime = "2026-12-24T16:00Z",
                OrderType = PackageReservation.TemporaryUpgrade,
            },
            shown.Reservation);
    }

    private static async Task<string> BuyAsync(CenEmulator emulator) => (await emulator.CallAsync(
        "CreateCenBandwidthPackage",
        ("Bandwidth", 20), ("GeographicRegionAId", "China"), ("GeographicRegionBId", "North-America"),
        ("BandwidthPackageChargeType", "PREPAY"), ("Period", 6), ("AutoPay", true))).Value<string>("CenBandwidthPackageId")!;

    private static Task<JObject> UpgradeAsync(CenEmulator emulator, string package, long bandwidth, string end) => emulator.CallAsync(
        "TempUpgradeCenBandwidthPackageSpec", ("CenBandwidthPackageId", package), ("Bandwidth", bandwidth), ("EndTime", end));

    private static async Task<JObject> ShowAsync(CenEmulator emulator, string package) => (JObject)(await emulator.CallAsync(
        "DescribeCenBandwidthPackages",
        ("Filter.1.Key", "CenBandwidthPackageId"), ("Filter.1.Value.1", package), ("IncludeReservationData", "true")))
        .SelectToken("CenBandwidthPackages.CenBandwidthPackage[0]")!;

    private Task<string> BuyAsync() => BuyAsync(_emulator);

    private Task<JObject> UpgradeAsync(string package, long bandwidth, string end) => UpgradeAsync(_emulator, package, bandwidth, end);

    private Task<JObject> ShowAsync(string package) => ShowAsync(_emulator, package);
}
