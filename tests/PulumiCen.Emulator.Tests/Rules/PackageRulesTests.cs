using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;
using PulumiCen.Emulator.Tests.Harness;

namespace PulumiCen.Emulator.Tests.Rules;

/// <summary>Buying packages, and what they show.</summary>
public sealed class PackageRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 4, 30, 59, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Now);
    private readonly CenEmulator _emulator;

    public PackageRulesTests() => _emulator = new CenEmulator(new EmulatorOptions { Time = _time });

    [Fact]
    public async Task An_order_that_is_not_paid_brings_no_package()
    {
        var reply = await _emulator.CallAsync(
            "CreateCenBandwidthPackage", ("Bandwidth", 20), ("GeographicRegionAId", "China"), ("GeographicRegionBId", "China"));

        Assert.True(reply.ContainsKey("CenBandwidthPackageOrderId"));
        Assert.False(reply.ContainsKey("CenBandwidthPackageId"));
        Assert.Equal(0, (await _emulator.CallAsync("DescribeCenBandwidthPackages")).Value<int>("TotalCount"));
    }

    [Theory]
    [InlineData("Month", 1)]
    [InlineData("Month", 6)]
    [InlineData("Year", 3)]
    public async Task A_term_is_one_of_those_that_are_sold(string cycle, int period) =>
        await BuyAsync(("PricingCycle", cycle), ("Period", period));

    [Theory]
    [InlineData("Month", 4)]
    [InlineData("Month", 12)]
    [InlineData("Year", 6)]
    [InlineData("Year", 0)]
    [InlineData("Week", 1)]
    public Task No_other_term_is_sold(string cycle, int period) =>
        RefusedAsync("InvalidParameter", ("PricingCycle", cycle), ("Period", period));

    [Theory]
    [InlineData(1)]
    [InlineData(10001)]
    [InlineData(-5)]
    [InlineData(long.MaxValue)]
    public Task A_bandwidth_is_2_to_10000(long bandwidth) => RefusedAsync("InvalidParameter", ("Bandwidth", bandwidth));

    [Theory]
    [InlineData("1.5")]
    [InlineData("99999999999999999999")]
    [InlineData("many")]
    public Task A_bandwidth_is_a_whole_number(string bandwidth) => RefusedAsync("InvalidParameter", ("Bandwidth", bandwidth));

    [Theory]
    [InlineData("GeographicRegionAId", "Atlantis")]
    [InlineData("ClientToken", "eine Übermittlung")]
    [InlineData("ClientToken", "0123456789012345678901234567890123456789012345678901234567890123456789")]
    [InlineData("AutoPay", "perhaps")]
    public Task Other_parameters_are_checked(string name, string value) => RefusedAsync("InvalidParameter", (name, value));

    [Theory]
    [InlineData("acs:key", "value")]
    [InlineData("aliyunKey", "value")]
    [InlineData("see http://example.com", "value")]
    [InlineData("key", "https://example.com")]
    [InlineData("01234567890123456789012345678901234567890123456789012345678901234", "value")]
    public Task Tags_are_checked(string key, string value) =>
        RefusedAsync("InvalidParameter.Tag", ("Tag.1.Key", key), ("Tag.1.Value", value));

    [Fact]
    public async Task A_charge_type_that_is_not_sold_is_refused()
    {
        await RefusedAsync("UnSupported.ChargeType", ("BandwidthPackageChargeType", "PAYBYHANDSHAKE"));
        var international = new CenEmulator(new EmulatorOptions { Charges = new ChargeRules { AcceptsPostpaid = false } });
        await international.RefusedAsync(
            "UnSupported.ChargeType", "CreateCenBandwidthPackage", Order(("BandwidthPackageChargeType", "POSTPAY")));
    }

    [Theory]
    [InlineData(true, "PREPAY")]
    [InlineData(false, "POSTPAY")]
    public async Task The_charge_type_that_nobody_named_can_be_set(bool isPrepaid, string shown)
    {
        var emulator = new CenEmulator(new EmulatorOptions { Charges = new ChargeRules { DefaultIsPrepaid = isPrepaid } });
        var id = (await emulator.CallAsync("CreateCenBandwidthPackage", Order())).Value<string>("CenBandwidthPackageId")!;

        Assert.Equal(shown, (await emulator.PackageAsync(id)).Value<string>("BandwidthPackageChargeType"));
    }

    [Fact]
    public async Task It_is_shown_as_the_API_does()
    {
        var cen = await _emulator.CreateCenAsync();
        var id = await BuyAsync(("Name", "cn-na"), ("Tag.1.Key", "team"), ("Tag.1.Value", "net"));
        await _emulator.CallAsync("AssociateCenBandwidthPackage", ("CenId", cen), ("CenBandwidthPackageId", id));
        await _emulator.SetLimitAsync(cen, "cn-hangzhou", 8);

        Assert.Equal(
            JObject.Parse($$$"""
                {
                  "CenBandwidthPackageId": "{{{id}}}", "Name": "cn-na", "Description": "", "Bandwidth": 20,
                  "BandwidthPackageChargeType": "PREPAY", "GeographicRegionAId": "china", "GeographicRegionBId": "north-america",
                  "GeographicSpanId": "north-america_china", "Status": "InUse", "BusinessStatus": "Normal",
                  "CreationTime": "2026-11-25T04:30Z", "ExpiredTime": "2026-12-25T04:30Z", "IsCrossBorder": true,
                  "HasReservationData": "false", "CenIds": { "CenId": ["{{{cen}}}"] },
                  "Tags": { "Tag": [{ "Key": "team", "Value": "net" }] },
                  "OrginInterRegionBandwidthLimits": { "OrginInterRegionBandwidthLimit": [
                    { "LocalRegionId": "cn-hangzhou", "OppositeRegionId": "us-east-1",
                      "GeographicSpanId": "north-america_china", "BandwidthLimit": "8" }] }
                }
                """).ToString(),
            (await _emulator.PackageAsync(id)).ToString());
    }

    [Fact]
    public async Task A_package_is_resized_while_it_is_in_use_but_not_to_what_it_has()
    {
        var cen = await _emulator.CreateCenAsync();
        var id = await _emulator.BuyAsync(20);
        await _emulator.CallAsync("AssociateCenBandwidthPackage", ("CenId", cen), ("CenBandwidthPackageId", id));

        await _emulator.CallAsync("ModifyCenBandwidthPackageSpec", ("CenBandwidthPackageId", id), ("Bandwidth", 40));

        Assert.Equal(40, (await _emulator.PackageAsync(id)).Value<int>("Bandwidth"));
        await _emulator.RefusedAsync(
            "Operation.Failed", "ModifyCenBandwidthPackageSpec", ("CenBandwidthPackageId", id), ("Bandwidth", 40));
    }

    [Fact]
    public async Task A_prepaid_package_whose_term_is_over_can_only_be_released()
    {
        var cen = await _emulator.CreateCenAsync();
        var id = await BuyAsync();
        await _emulator.RefusedAsync("Forbidden.Release", "DeleteCenBandwidthPackage", ("CenBandwidthPackageId", id));
        _time.Advance(TimeSpan.FromDays(31));

        Assert.Equal("FinancialLocked", (await _emulator.PackageAsync(id)).Value<string>("BusinessStatus"));
        await _emulator.RefusedAsync(
            "InvalidOperation.BwpBusinessStatus", "AssociateCenBandwidthPackage", ("CenId", cen), ("CenBandwidthPackageId", id));
        await _emulator.CallAsync("DeleteCenBandwidthPackage", ("CenBandwidthPackageId", id));
    }

    [Fact]
    public async Task The_same_token_with_the_same_parameters_gets_the_same_answer()
    {
        var order = Order(("ClientToken", "once"));
        var first = await _emulator.CallAsync("CreateCenBandwidthPackage", order);
        await BuyAsync();
        Assert.Equal(first.ToString(), (await _emulator.CallAsync("CreateCenBandwidthPackage", order)).ToString());

        await _emulator.RefusedAsync(
            "IdempotentParameterMismatch", "CreateCenBandwidthPackage", Order(("ClientToken", "once"), ("Bandwidth", 21)));
        Assert.Equal(2, (await _emulator.CallAsync("DescribeCenBandwidthPackages")).Value<int>("TotalCount"));
    }

    [Fact]
    public async Task A_refused_request_does_not_use_up_its_token()
    {
        await RefusedAsync("InvalidParameter", ("ClientToken", "once"), ("Bandwidth", 1));

        await BuyAsync(("ClientToken", "once"));
    }

    [Fact]
    public async Task Codes_that_no_document_shows_can_be_set()
    {
        var emulator = new CenEmulator(new EmulatorOptions
        {
            Codes = new RefusalCodes { PackageUnknown = new RefusalCode(404, "Gone.For.Good") },
        });

        var refusal = await emulator.RefusedAsync("Gone.For.Good", "DeleteCenBandwidthPackage", ("CenBandwidthPackageId", "cenbwp-x"));
        Assert.Equal(404, refusal.Status);
    }

    private static (string Name, object Value)[] Order(params (string Name, object Value)[] parameters) =>
    [
        .. new (string Name, object Value)[]
        {
            ("Bandwidth", 20), ("GeographicRegionAId", "China"), ("GeographicRegionBId", "North-America"), ("AutoPay", true),
        }.ExceptBy(parameters.Select(parameter => parameter.Name), parameter => parameter.Name, StringComparer.Ordinal),
        .. parameters,
    ];

    private async Task<string> BuyAsync(params (string Name, object Value)[] parameters) =>
        (await _emulator.CallAsync("CreateCenBandwidthPackage", Order(parameters))).Value<string>("CenBandwidthPackageId")!;

    private Task<RefusalException> RefusedAsync(string code, params (string Name, object Value)[] parameters) =>
        _emulator.RefusedAsync(code, "CreateCenBandwidthPackage", Order(parameters));
}
