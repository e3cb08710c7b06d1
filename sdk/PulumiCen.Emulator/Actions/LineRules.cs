using PulumiCen.Emulator.Behaviours;
using PulumiCen.Emulator.Requests;
using PulumiCen.Emulator.State;

namespace PulumiCen.Emulator.Actions;

/// <summary>Which line a peer attachment can take.</summary>
internal static class LineRules
{
    private const string Gold = "Gold";

    [Confirmed("a connection of a package takes the line Gold only: else 400 ParameterIllegal.BandwidthPackageDefaultLinkTypeOnlySupportGold", Sources.CreatePeer)]
    [Confirmed("Platinum needs two Enterprise edition transit routers: else 400 ParameterIllegal.CdtDefaultLinkTypeOnlySupportGold", Sources.CreatePeer)]
    [Confirmed("an account that is held to Gold: 400 OperationNotAllowed.DefaultLinkTypeOnlySupportGold", Sources.CreatePeer)]
    [Assumed("a connection that turns from traffic to a package keeps its line, so Platinum is refused unless Gold is given with it", "parameters that aren't given keep what there is")]
    [Assumed("other lines, such as UnderlaySilver, are refused as invalid", "an error code names it; no source says who can have it")]
    public static void Require(ActionContext context, AttachmentItem attachment, string line, bool isByTraffic)
    {
        if (line.Is(Gold))
        {
            return;
        }

        if (!line.Is("Platinum"))
        {
            throw ActionContext.Invalid("DefaultLinkType");
        }

        if (!isByTraffic)
        {
            throw OnlyGold("ParameterIllegal.BandwidthPackageDefaultLinkTypeOnlySupportGold");
        }

        if (!context.Options.Account.HasOtherLines)
        {
            throw OnlyGold("OperationNotAllowed.DefaultLinkTypeOnlySupportGold");
        }

        if (context.State.Routers.Exists(router => router.Id.Is(attachment.PeerRouterId) && router.IsBasic))
        {
            throw OnlyGold("ParameterIllegal.CdtDefaultLinkTypeOnlySupportGold");
        }
    }

    private static RefusalException OnlyGold(string code) => new(400, code, "The default link type only supports Gold.");
}
