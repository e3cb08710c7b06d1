using PulumiCen.Emulator.Tests.Harness;

namespace PulumiCen.Emulator.Tests.Rules;

/// <summary>A CEN of which some transit routers are still of the Basic edition.</summary>
public sealed class MixedEditionTests : IAsyncLifetime
{
    private readonly CenEmulator _emulator = new(new EmulatorOptions
    {
        Edition = EmulatorEdition.Enterprise,
        BasicRegions = ["us-east-1", "us-west-1", "cn-beijing"],
    });

    private string _cen = "";
    private string _package = "";

    public async Task InitializeAsync()
    {
        (_cen, _package) = (await _emulator.CreateCenAsync(), await _emulator.BuyAsync(20));
        await _emulator.CallAsync("AssociateCenBandwidthPackage", ("CenId", _cen), ("CenBandwidthPackageId", _package));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Routers_tell_their_edition()
    {
        var routers = await _emulator.CallAsync("ListTransitRouters", ("CenId", _cen), ("PageSize", 50));

        Assert.Equal(
            ["cn-beijing", "us-east-1", "us-west-1"],
            routers.SelectTokens("TransitRouters[?(@.Type == 'Basic')].RegionId").Select(region => (string?)region));
    }

    [Fact]
    public async Task A_mixed_pair_belongs_to_the_Enterprise_side()
    {
        await RefusedAsync("OperationUnsupported.TransitRouterId", "us-east-1", "cn-hangzhou");
        await RefusedAsync("OperationUnsupported.TransitRouterType", "us-east-1", "cn-beijing");
        await _emulator.RefusedAsync("OperationUnsupported.EnterpriseEdition", "SetCenInterRegionBandwidthLimit", Limit("cn-hangzhou"));

        var id = (await _emulator.CallAsync("CreateTransitRouterPeerAttachment", await PeersAsync("cn-hangzhou", "us-east-1")))
            .Value<string>("TransitRouterAttachmentId")!;
        await _emulator.CallAsync("DeleteTransitRouterPeerAttachment", ("TransitRouterAttachmentId", id));
    }

    [Fact]
    public async Task Two_Basic_routers_are_connected_by_a_limit() =>
        await _emulator.CallAsync("SetCenInterRegionBandwidthLimit", Limit("cn-beijing"));

    [Fact]
    public async Task Both_editions_draw_on_one_package()
    {
        await _emulator.CallAsync("SetCenInterRegionBandwidthLimit", Limit("cn-beijing"));

        await RefusedAsync(
            "InvalidOperation.BwpBandwidthExceeded", "cn-hangzhou", "us-east-1", ("CenBandwidthPackageId", _package), ("Bandwidth", 13));
        await _emulator.CallAsync(
            "CreateTransitRouterPeerAttachment",
            await PeersAsync("cn-hangzhou", "us-east-1", ("CenBandwidthPackageId", _package), ("Bandwidth", 12)));
    }

    [Fact]
    public async Task Platinum_needs_two_Enterprise_routers()
    {
        (string, object)[] platinum = [("BandwidthType", "DataTransfer"), ("Bandwidth", 5), ("DefaultLinkType", "Platinum")];

        await RefusedAsync("ParameterIllegal.CdtDefaultLinkTypeOnlySupportGold", "cn-hangzhou", "us-east-1", platinum);
        await _emulator.CallAsync("CreateTransitRouterPeerAttachment", await PeersAsync("cn-hangzhou", "eu-central-1", platinum));
    }

    [Fact]
    public async Task What_does_not_exist_is_a_400_with_a_code_of_its_own()
    {
        var statuses = new[]
        {
            await RefusedCallAsync("InvalidTransitRouterId.NotFound", ("TransitRouterId", "tr-x"), ("PeerTransitRouterId", await RouterAsync("us-east-1"))),
            await RefusedCallAsync("InvalidPeerTransitRouterId.NotFound", ("TransitRouterId", await RouterAsync("cn-hangzhou")), ("PeerTransitRouterId", "tr-x")),
            await RefusedCallAsync(
                "InvalidCenId.NotFound", ("CenId", "cen-x"), ("RegionId", "cn-hangzhou"), ("PeerTransitRouterId", await RouterAsync("us-east-1"))),
            await _emulator.RefusedAsync(
                "InvalidTransitRouterAttachmentId.NotFound",
                "UpdateTransitRouterPeerAttachmentAttribute", ("TransitRouterAttachmentId", "tr-attach-x")),
            await _emulator.RefusedAsync("InvalidCenId.NotFound", "ListTransitRouters", ("CenId", "cen-x")),
        };

        Assert.All(statuses, refusal => Assert.Equal(400, refusal.Status));
    }

    private (string Name, object Value)[] Limit(string region) =>
        [("CenId", _cen), ("LocalRegionId", region), ("OppositeRegionId", "us-west-1"), ("BandwidthLimit", 8)];

    private Task<RefusalException> RefusedCallAsync(string code, params (string Name, object Value)[] parameters) =>
        _emulator.RefusedAsync(code, "CreateTransitRouterPeerAttachment", parameters);

    private async Task RefusedAsync(string code, string region, string peer, params (string Name, object Value)[] parameters) =>
        await _emulator.RefusedAsync(code, "CreateTransitRouterPeerAttachment", await PeersAsync(region, peer, parameters));

    private async Task<(string Name, object Value)[]> PeersAsync(string region, string peer, params (string Name, object Value)[] parameters) =>
        [("TransitRouterId", await RouterAsync(region)), ("PeerTransitRouterId", await RouterAsync(peer)), .. parameters];

    private async Task<string> RouterAsync(string region) =>
        (string)(await _emulator.CallAsync("ListTransitRouters", ("CenId", _cen), ("RegionId", region)))
            .SelectToken("TransitRouters[0].TransitRouterId")!;
}
