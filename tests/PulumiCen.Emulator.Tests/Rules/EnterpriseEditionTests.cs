using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;
using PulumiCen.Emulator.Tests.Harness;

namespace PulumiCen.Emulator.Tests.Rules;

/// <summary>Connections as peer attachments between transit routers.</summary>
public sealed class EnterpriseEditionTests : IAsyncLifetime
{
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(10);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 25, 4, 0, 0, TimeSpan.Zero));
    private readonly CenEmulator _emulator;
    private string _cen = "";
    private string _package = "";

    public EnterpriseEditionTests() => _emulator = new CenEmulator(
        new EmulatorOptions { Time = _time, Settling = Settling, Edition = EmulatorEdition.Enterprise });

    public async Task InitializeAsync()
    {
        (_cen, _package) = (await _emulator.CreateCenAsync(), await _emulator.BuyAsync(20));
        _time.Advance(Settling);
        await _emulator.CallAsync("AssociateCenBandwidthPackage", ("CenId", _cen), ("CenBandwidthPackageId", _package));
        _time.Advance(Settling);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task An_attachment_lives_through_its_states()
    {
        var id = await ConnectAsync("cn-hangzhou", ("CenBandwidthPackageId", _package), ("Bandwidth", 8));
        Assert.Equal("Attaching", (await ShowAsync("cn-hangzhou")).Value<string>("Status"));
        await _emulator.RefusedAsync(
            "IncorrectStatus.Status", "DeleteTransitRouterPeerAttachment", ("TransitRouterAttachmentId", id));
        _time.Advance(Settling);
        Assert.Equal("Attached", (await ShowAsync("cn-hangzhou")).Value<string>("Status"));

        await UpdateAsync(id, ("Bandwidth", 12), ("AutoPublishRouteEnabled", true));
        Assert.Equal("Modifying", (await ShowAsync("us-east-1")).Value<string>("Status"));
        _time.Advance(Settling);
        var shown = await ShowAsync("cn-hangzhou");
        Assert.Equal(
            ("Attached", 12, _package, "north-america_china", true),
            (shown.Value<string>("Status"), shown.Value<int>("Bandwidth"), shown.Value<string>("CenBandwidthPackageId"),
                shown.Value<string>("GeographicSpanId"), shown.Value<bool>("AutoPublishRouteEnabled")));

        await _emulator.CallAsync("DeleteTransitRouterPeerAttachment", ("TransitRouterAttachmentId", id));
        Assert.Equal("Detaching", (await ShowAsync("cn-hangzhou")).Value<string>("Status"));
        _time.Advance(Settling);
        Assert.Empty(await ListAsync("cn-hangzhou"));
        // As the API has it: deleting what isn't there is granted.
        await _emulator.CallAsync("DeleteTransitRouterPeerAttachment", ("TransitRouterAttachmentId", id));
    }

    [Fact]
    public async Task Attachments_draw_on_the_package_at_every_moment()
    {
        var hangzhou = await ConnectAsync("cn-hangzhou", ("CenBandwidthPackageId", _package), ("Bandwidth", 15));
        var shanghai = await ConnectAsync("cn-shanghai", ("CenBandwidthPackageId", _package), ("Bandwidth", 5));
        _time.Advance(Settling);
        await RefusedUpdateAsync("InvalidOperation.BwpBandwidthExceeded", shanghai, ("Bandwidth", 6));
        await _emulator.RefusedAsync(
            "OperationFailed.UpDownRadeBelowAllocated",
            "ModifyCenBandwidthPackageSpec", ("CenBandwidthPackageId", _package), ("Bandwidth", 19));

        await UpdateAsync(hangzhou, ("Bandwidth", 1));
        await RefusedUpdateAsync("InvalidOperation.BwpBandwidthExceeded", shanghai, ("Bandwidth", 6));
        _time.Advance(Settling);
        await UpdateAsync(shanghai, ("Bandwidth", 19));

        Assert.Equal(
            ["1", "19"],
            (await _emulator.PackageAsync(_package))
                .SelectTokens("OrginInterRegionBandwidthLimits.OrginInterRegionBandwidthLimit[*].BandwidthLimit").Select(text => (string)text!));
        await _emulator.RefusedAsync(
            "InvalidOperation.CenBandwidthLimitsNotZero",
            "UnassociateCenBandwidthPackage", ("CenId", _cen), ("CenBandwidthPackageId", _package));
    }

    [Fact]
    public async Task Without_a_package_an_attachment_is_a_connectivity_test()
    {
        await ConnectAsync("cn-hangzhou");

        var shown = await ShowAsync("cn-hangzhou");
        Assert.False(shown.ContainsKey("Bandwidth"));
        Assert.False(shown.ContainsKey("CenBandwidthPackageId"));
        await _emulator.RefusedAsync(
            "InvalidOperation.BwpNotAssociated", "CreateTransitRouterPeerAttachment", await PeersAsync("cn-shanghai", ("Bandwidth", 1)));
    }

    [Fact]
    public async Task Billing_turns_from_the_package_to_traffic_and_back()
    {
        var id = await ConnectAsync("cn-hangzhou", ("CenBandwidthPackageId", _package), ("Bandwidth", 20));
        _time.Advance(Settling);
        await UpdateAsync(id, ("BandwidthType", "DataTransfer"), ("Bandwidth", 100));
        _time.Advance(Settling);
        Assert.False((await ShowAsync("cn-hangzhou")).ContainsKey("CenBandwidthPackageId"));

        await RefusedUpdateAsync("InvalidOperation.BwpNotAssociated", id, ("BandwidthType", "BandwidthPackage"));
        await RefusedUpdateAsync(
            "InvalidOperation.BwpBandwidthExceeded", id, ("BandwidthType", "BandwidthPackage"), ("CenBandwidthPackageId", _package));
        await UpdateAsync(id, ("BandwidthType", "BandwidthPackage"), ("CenBandwidthPackageId", _package), ("Bandwidth", 20));
        _time.Advance(Settling);

        var shown = await ShowAsync("cn-hangzhou");
        Assert.Equal(("BandwidthPackage", _package), (shown.Value<string>("BandwidthType"), shown.Value<string>("CenBandwidthPackageId")));
        await _emulator.RefusedAsync(
            "InvalidOperation.BwpBandwidthExceeded",
            "CreateTransitRouterPeerAttachment",
            await PeersAsync("cn-shanghai", ("CenBandwidthPackageId", _package), ("Bandwidth", 1)));
    }

    [Fact]
    public async Task What_a_connection_billed_by_traffic_has_is_free_in_the_package_when_that_is_settled()
    {
        var id = await ConnectAsync("cn-hangzhou", ("CenBandwidthPackageId", _package), ("Bandwidth", 20));
        _time.Advance(Settling);
        await UpdateAsync(id, ("BandwidthType", "DataTransfer"));
        var shanghai = await PeersAsync("cn-shanghai", ("CenBandwidthPackageId", _package), ("Bandwidth", 20));
        await _emulator.RefusedAsync("InvalidOperation.BwpBandwidthExceeded", "CreateTransitRouterPeerAttachment", shanghai);
        await _emulator.RefusedAsync(
            "InvalidOperation.CenBandwidthLimitsNotZero",
            "UnassociateCenBandwidthPackage", ("CenId", _cen), ("CenBandwidthPackageId", _package));

        _time.Advance(Settling);
        await _emulator.CallAsync("CreateTransitRouterPeerAttachment", shanghai);
    }

    [Fact]
    public async Task A_connection_goes_from_one_package_to_another_in_place()
    {
        var id = await ConnectAsync("cn-hangzhou", ("CenBandwidthPackageId", _package), ("Bandwidth", 20));
        _time.Advance(Settling);
        await UpdateAsync(id, ("BandwidthType", "DataTransfer"));
        _time.Advance(Settling);
        await _emulator.CallAsync("UnassociateCenBandwidthPackage", ("CenId", _cen), ("CenBandwidthPackageId", _package));
        var other = await _emulator.BuyAsync(30);
        _time.Advance(Settling);
        await _emulator.CallAsync("AssociateCenBandwidthPackage", ("CenId", _cen), ("CenBandwidthPackageId", other));
        _time.Advance(Settling);

        await RefusedUpdateAsync(
            "InvalidOperation.BwpNotAssociated", id, ("BandwidthType", "BandwidthPackage"), ("CenBandwidthPackageId", _package));
        await RefusedUpdateAsync(
            "IllegalParam.CenBandwidthPackageId", id, ("BandwidthType", "BandwidthPackage"), ("CenBandwidthPackageId", "cenbwp-x"));
        await UpdateAsync(id, ("BandwidthType", "BandwidthPackage"), ("CenBandwidthPackageId", other));
        Assert.Equal(other, (await ShowAsync("cn-hangzhou")).Value<string>("CenBandwidthPackageId"));
    }

    [Theory]
    [InlineData("cn-hangzhou", "us-east-1", 100, true)]
    [InlineData("cn-hangzhou", "us-east-1", 101, false)]
    [InlineData("cn-hangzhou", "cn-shanghai", 1000, true)]
    [InlineData("cn-hangzhou", "cn-shanghai", 1001, false)]
    [InlineData("us-west-1", "us-east-1", 101, false)]
    public async Task Traffic_billing_has_a_quota_and_needs_no_package(string region, string peer, long bandwidth, bool isGranted)
    {
        (string, object)[] order =
        [
            ("CenId", _cen), ("RegionId", region), ("PeerTransitRouterId", await RouterAsync(peer)),
            ("BandwidthType", "DataTransfer"), ("Bandwidth", bandwidth),
        ];
        await (isGranted
            ? _emulator.CallAsync("CreateTransitRouterPeerAttachment", order)
            : _emulator.RefusedAsync("QuotaExceeded.Bandwidth", "CreateTransitRouterPeerAttachment", order) as Task);
    }

    [Theory]
    [InlineData("BandwidthPackage", "Gold", null)]
    [InlineData("BandwidthPackage", "Platinum", "ParameterIllegal.BandwidthPackageDefaultLinkTypeOnlySupportGold")]
    [InlineData("BandwidthPackage", "UnderlaySilver", "InvalidParameter")]
    [InlineData("DataTransfer", "Gold", null)]
    [InlineData("DataTransfer", "Platinum", null)]
    [InlineData("DataTransfer", "gold", "InvalidParameter")]
    public async Task Only_traffic_billing_can_take_other_lines_than_Gold(string type, string line, string? code)
    {
        var order = await PeersAsync(
            "cn-hangzhou", ("BandwidthType", type), ("CenBandwidthPackageId", _package), ("Bandwidth", 5), ("DefaultLinkType", line));
        if (code is not null)
        {
            await _emulator.RefusedAsync(code, "CreateTransitRouterPeerAttachment", order);
            return;
        }

        var id = (await _emulator.CallAsync("CreateTransitRouterPeerAttachment", order)).Value<string>("TransitRouterAttachmentId")!;
        Assert.Equal(line, (await ShowAsync("cn-hangzhou")).Value<string>("DefaultLinkType"));
        _time.Advance(Settling);
        if (line is "Platinum")
        {
            await RefusedUpdateAsync(
                "ParameterIllegal.BandwidthPackageDefaultLinkTypeOnlySupportGold",
                id,
                ("BandwidthType", "BandwidthPackage"), ("CenBandwidthPackageId", _package));
        }

        await UpdateAsync(id, ("BandwidthType", "BandwidthPackage"), ("CenBandwidthPackageId", _package), ("DefaultLinkType", "Gold"));
    }

    [Fact]
    public async Task A_package_is_for_the_regions_of_its_areas()
    {
        await _emulator.RefusedAsync(
            "InvalidOperation.BwpNotAssociated",
            "CreateTransitRouterPeerAttachment",
            await PeersAsync("eu-central-1", ("CenBandwidthPackageId", _package), ("Bandwidth", 1)));
    }

    [Fact]
    public async Task Two_routers_are_connected_once_whichever_end_asks()
    {
        await ConnectAsync("cn-hangzhou");
        var (here, there) = (await RouterAsync("us-east-1"), await RouterAsync("cn-hangzhou"));

        await _emulator.RefusedAsync(
            "OperationFailed.PeerAttachmentExist",
            "CreateTransitRouterPeerAttachment", ("TransitRouterId", here), ("PeerTransitRouterId", there));
    }

    [Fact]
    public async Task A_dry_run_checks_and_changes_nothing()
    {
        var before = await _emulator.StateAsync();
        await _emulator.CallAsync("CreateTransitRouterPeerAttachment", await PeersAsync("cn-hangzhou", ("DryRun", true)));
        await _emulator.RefusedAsync(
            "IllegalParam.Bandwidth", "CreateTransitRouterPeerAttachment", await PeersAsync("cn-hangzhou", ("DryRun", true), ("Bandwidth", 0)));

        Assert.Equal(before, await _emulator.StateAsync());
    }

    [Fact]
    public async Task The_other_edition_is_refused()
    {
        await _emulator.RefusedAsync(
            "OperationUnsupported.EnterpriseEdition",
            "SetCenInterRegionBandwidthLimit",
            ("CenId", _cen), ("LocalRegionId", "cn-hangzhou"), ("OppositeRegionId", "us-east-1"), ("BandwidthLimit", 1));
    }

    [Fact]
    public async Task Attachments_keep_their_CEN()
    {
        await ConnectAsync("cn-hangzhou");

        await _emulator.RefusedAsync("InvalidOperation.CenInstanceStatus", "DeleteCen", ("CenId", _cen));
    }

    [Fact]
    public async Task Lists_go_on_by_token()
    {
        foreach (var region in new[] { "cn-hangzhou", "cn-shanghai", "cn-beijing" })
        {
            await ConnectAsync(region);
        }

        var first = await _emulator.CallAsync(
            "ListTransitRouterPeerAttachments", ("CenId", _cen), ("RegionId", "us-east-1"), ("MaxResults", 2));
        var second = await _emulator.CallAsync(
            "ListTransitRouterPeerAttachments",
            ("CenId", _cen), ("RegionId", "us-east-1"), ("MaxResults", 2), ("NextToken", first.Value<string>("NextToken")!));

        Assert.Equal((2, 1), (((JArray)first["TransitRouterAttachments"]!).Count, ((JArray)second["TransitRouterAttachments"]!).Count));
        Assert.False(second.ContainsKey("NextToken"));
        await _emulator.RefusedAsync("MissingRegionId", "ListTransitRouterPeerAttachments", ("CenId", _cen));
    }

    [Fact]
    public async Task Routers_can_be_in_some_regions_only()
    {
        var emulator = new CenEmulator(
            new EmulatorOptions { Edition = EmulatorEdition.Enterprise, TransitRouterRegions = ["cn-hangzhou"] });
        var cen = await emulator.CreateCenAsync();

        var routers = await emulator.CallAsync("ListTransitRouters", ("CenId", cen));
        Assert.Equal(["cn-hangzhou"], routers.SelectTokens("TransitRouters[*].RegionId").Select(region => (string)region!));
    }

    private async Task<string> RouterAsync(string region) =>
        (string)(await _emulator.CallAsync("ListTransitRouters", ("CenId", _cen), ("RegionId", region)))
            .SelectToken("TransitRouters[0].TransitRouterId")!;

    /// <summary>From a region to Virginia.</summary>
    private async Task<(string Name, object Value)[]> PeersAsync(string region, params (string Name, object Value)[] parameters) =>
        [("CenId", _cen), ("RegionId", region), ("PeerTransitRouterId", await RouterAsync("us-east-1")), .. parameters];

    private async Task<string> ConnectAsync(string region, params (string Name, object Value)[] parameters) =>
        (await _emulator.CallAsync("CreateTransitRouterPeerAttachment", await PeersAsync(region, parameters)))
        .Value<string>("TransitRouterAttachmentId")!;

    private Task<JObject> UpdateAsync(string id, params (string Name, object Value)[] parameters) => _emulator.CallAsync(
        "UpdateTransitRouterPeerAttachmentAttribute", [("TransitRouterAttachmentId", id), .. parameters]);

    private Task<RefusalException> RefusedUpdateAsync(string code, string id, params (string Name, object Value)[] parameters) =>
        _emulator.RefusedAsync(
            code, "UpdateTransitRouterPeerAttachmentAttribute", [("TransitRouterAttachmentId", id), .. parameters]);

    private async Task<JArray> ListAsync(string region) =>
        (JArray)(await _emulator.CallAsync("ListTransitRouterPeerAttachments", ("CenId", _cen), ("RegionId", region)))["TransitRouterAttachments"]!;

    private async Task<JObject> ShowAsync(string region) => (JObject)Assert.Single(await ListAsync(region));
}
