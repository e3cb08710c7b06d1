namespace PulumiCen.Cloud;

/// <summary>
/// The lines that connections take (CreateTransitRouterPeerAttachment, DefaultLinkType). The API's error codes name others
/// (<c>UnderlaySilver</c>) for some accounts and regions, so any text is one.
/// </summary>
public static class LinkTypes
{
    /// <summary>The default, and the only one with a package. Service level: 99.95 %.</summary>
    public const string Gold = "Gold";

    /// <summary>Only when billed by traffic, between two Enterprise edition transit routers. Service level: 99.995 %.</summary>
    public const string Platinum = "Platinum";
}
