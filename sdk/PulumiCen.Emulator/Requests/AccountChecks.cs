using PulumiCen.Budget;
using PulumiCen.Emulator.Behaviours;

namespace PulumiCen.Emulator.Requests;

/// <summary>What an account that may not do something is told.</summary>
internal static class AccountChecks
{
    /// <summary>Refuses a purchase.</summary>
    [Confirmed("an account that can't buy packages: 400 OperationInvalid.UserCanNotBuyBwp", Sources.CreatePackage)]
    [Confirmed("an account that can't pay by use: 400 Order.AccountStatusIllegal", Sources.CreatePackage)]
    [Confirmed("an account whose money, or whose reseller's quota, doesn't do: 500 PayFor.AccountMoneyValidateError", Sources.CreatePackage)]
    public static void RequirePurchase(this ActionContext context, Area one, Area other, bool isPrepaid)
    {
        var account = context.Options.Account;
        if (!account.CanBuyPackages)
        {
            throw new RefusalException(400, "OperationInvalid.UserCanNotBuyBwp", "The user can not buy Cen bandwidthPackage.");
        }

        context.RequireCrossBorder(one, other);
        if (!isPrepaid && !account.HasPayAsYouGo)
        {
            throw new RefusalException(400, "Order.AccountStatusIllegal", "The account can't pay by use.");
        }

        if (!account.HasMoney)
        {
            throw new RefusalException(500, "PayFor.AccountMoneyValidateError", "The account's money doesn't do for the order.");
        }
    }

    /// <summary>Refuses a peer attachment.</summary>
    [Confirmed("a transit router service that isn't open: 400 Forbbiden.TransitRouterServiceNotOpen (the spelling is the API's)", Sources.CreatePeer)]
    [Confirmed(
        "a company that isn't verified, at a peer attachment with one end in Mainland China: 400 OperationInvalid.IdentityRegistrationStatusNotSupport",
        Sources.CreatePeer)]
    public static void RequirePeer(this ActionContext context, Area one, Area other)
    {
        var account = context.Options.Account;
        if (!account.HasTransitRouterService)
        {
            throw new RefusalException(400, "Forbbiden.TransitRouterServiceNotOpen", "The transit router service isn't open.");
        }

        if (!account.IsVerified && (one == Area.China || other == Area.China))
        {
            throw new RefusalException(
                400, "OperationInvalid.IdentityRegistrationStatusNotSupport", "The account's registration status doesn't support this.");
        }

        context.RequireCrossBorder(one, other);
    }

    [Confirmed(
        "an account without the approval for bandwidth between Mainland China and elsewhere, at a purchase and at a peer attachment: 400 OperationInvalid.UserCanNotBuyCrossBorderBwp",
        Sources.CreatePackage + ", " + Sources.CreatePeer)]
    private static void RequireCrossBorder(this ActionContext context, Area one, Area other)
    {
        if (!context.Options.Account.CanCrossBorder && one == Area.China != (other == Area.China))
        {
            throw new RefusalException(
                400, "OperationInvalid.UserCanNotBuyCrossBorderBwp", "The user can not buy cross-border Cen bandwidthPackage.");
        }
    }
}
