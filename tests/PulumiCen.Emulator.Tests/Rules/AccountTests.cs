using PulumiCen.Emulator.Tests.Harness;

namespace PulumiCen.Emulator.Tests.Rules;

/// <summary>What an account that may not do something is told.</summary>
public sealed class AccountTests
{
    private static readonly AccountRules Free = new();

    public static TheoryData<string, int, AccountRules> Purchases => new()
    {
        { "OperationInvalid.UserCanNotBuyBwp", 400, Free with { CanBuyPackages = false } },
        { "OperationInvalid.UserCanNotBuyCrossBorderBwp", 400, Free with { CanCrossBorder = false } },
        { "Order.AccountStatusIllegal", 400, Free with { HasPayAsYouGo = false } },
        { "PayFor.AccountMoneyValidateError", 500, Free with { HasMoney = false } },
    };

    public static TheoryData<string, AccountRules> Connections => new()
    {
        { "Forbbiden.TransitRouterServiceNotOpen", Free with { HasTransitRouterService = false } },
        { "OperationInvalid.IdentityRegistrationStatusNotSupport", Free with { IsVerified = false } },
        { "OperationInvalid.UserCanNotBuyCrossBorderBwp", Free with { CanCrossBorder = false } },
    };

    [Theory]
    [MemberData(nameof(Purchases))]
    public async Task A_package_that_it_cannot_buy(string code, int status, AccountRules account)
    {
        var emulator = new CenEmulator(new EmulatorOptions { Account = account });

        var refusal = await emulator.RefusedAsync(
            code,
            "CreateCenBandwidthPackage",
            ("Bandwidth", 20), ("GeographicRegionAId", "China"), ("GeographicRegionBId", "North-America"),
            ("BandwidthPackageChargeType", "POSTPAY"), ("AutoPay", true));

        Assert.Equal(status, refusal.Status);
    }

    [Theory]
    [MemberData(nameof(Connections))]
    public async Task A_peer_attachment_that_it_cannot_have(string code, AccountRules account)
    {
        var emulator = new CenEmulator(new EmulatorOptions { Account = account, Edition = EmulatorEdition.Enterprise });
        var cen = await emulator.CreateCenAsync();
        var peer = (await emulator.CallAsync("ListTransitRouters", ("CenId", cen), ("RegionId", "us-east-1")))
            .SelectToken("TransitRouters[0].TransitRouterId")!;

        await emulator.RefusedAsync(
            code, "CreateTransitRouterPeerAttachment", ("CenId", cen), ("RegionId", "cn-hangzhou"), ("PeerTransitRouterId", peer));
    }

    [Fact]
    public async Task Within_the_mainland_and_outside_of_it_no_border_is_crossed()
    {
        var emulator = new CenEmulator(new EmulatorOptions { Account = Free with { CanCrossBorder = false } });

        await emulator.BuyAsync(20, "China", "China");
        await emulator.BuyAsync(20, "Europe", "North-America");
    }

    [Fact]
    public async Task An_account_that_is_held_to_Gold()
    {
        var emulator = new CenEmulator(
            new EmulatorOptions { Account = Free with { HasOtherLines = false }, Edition = EmulatorEdition.Enterprise });
        var cen = await emulator.CreateCenAsync();
        var peer = (await emulator.CallAsync("ListTransitRouters", ("CenId", cen), ("RegionId", "us-east-1")))
            .SelectToken("TransitRouters[0].TransitRouterId")!;

        await emulator.RefusedAsync(
            "OperationNotAllowed.DefaultLinkTypeOnlySupportGold",
            "CreateTransitRouterPeerAttachment",
            ("CenId", cen), ("RegionId", "cn-hangzhou"), ("PeerTransitRouterId", peer),
            ("BandwidthType", "DataTransfer"), ("Bandwidth", 5), ("DefaultLinkType", "Platinum"));
    }

    [Fact]
    public async Task A_dry_run_that_would_be_granted_can_be_an_error()
    {
        var emulator = new CenEmulator(new EmulatorOptions { DryRunIsError = true, Edition = EmulatorEdition.Enterprise });
        var cen = await emulator.CreateCenAsync();
        var peer = (await emulator.CallAsync("ListTransitRouters", ("CenId", cen), ("RegionId", "us-east-1")))
            .SelectToken("TransitRouters[0].TransitRouterId")!;
        (string, object)[] order = [("CenId", cen), ("RegionId", "cn-hangzhou"), ("PeerTransitRouterId", peer), ("DryRun", true)];

        await emulator.RefusedAsync("DryRunOperation", "CreateTransitRouterPeerAttachment", order);
        await emulator.RefusedAsync("IllegalParam.Bandwidth", "CreateTransitRouterPeerAttachment", [.. order, ("Bandwidth", 0)]);
        Assert.Empty((await emulator.CallAsync("ListTransitRouterPeerAttachments", ("CenId", cen), ("RegionId", "cn-hangzhou")))["TransitRouterAttachments"]!);
    }
}
