namespace PulumiCen.Budget;

/// <summary>
/// The lines that connections take, as far as they are known. The cloud may have others, so any text is one. Source:
/// CreateTransitRouterPeerAttachment, DefaultLinkType.
/// </summary>
public static class LinkTypes
{
    /// <summary>The default, and the only one with a package. Service level: 99.95 %.</summary>
    public const string Gold = "Gold";

    /// <summary>Only when billed by traffic, between two Enterprise edition transit routers. Service level: 99.995 %.</summary>
    public const string Platinum = "Platinum";

    /// <summary>Named by an error code of that action only; no source says which accounts and regions have it.</summary>
    public const string UnderlaySilver = "UnderlaySilver";

    /// <summary>Those that are known.</summary>
    public static IReadOnlyList<string> Known { get; } = [Gold, Platinum, UnderlaySilver];
}
