namespace PulumiCen.Budget;

/// <summary>
/// The line that a connection takes. Source: the error table of CreateTransitRouterPeerAttachment; that it can be changed in
/// place: UpdateTransitRouterPeerAttachmentAttribute.
/// </summary>
public static class LinkTypeRules
{
    /// <summary>The cloud's answer to another line than <see cref="LinkTypes.Gold"/> with a package.</summary>
    public const string OnlyGoldCode = "ParameterIllegal.BandwidthPackageDefaultLinkTypeOnlySupportGold";

    /// <summary>Checks a line. Any will do where it is billed by traffic: the cloud may have some that aren't known here.</summary>
    /// <param name="connection">The connection's name.</param>
    /// <param name="linkType">What the program gives.</param>
    /// <param name="type">Where its bandwidth comes from; absent is out of a package.</param>
    /// <returns>What is wrong with it, or worth knowing of it; null when nothing is.</returns>
    public static Diagnostic? Check(string connection, PlanValue<string> linkType, PlanValue<BandwidthType> type)
    {
        if (!linkType.TryGetValue(out var line) || string.Equals(line, LinkTypes.Gold, StringComparison.Ordinal))
        {
            return null;
        }

        // What a secret is nearest to would tell of it.
        var meant = linkType.IsSecret ? null : Spelling.Nearest(line, LinkTypes.Known);
        var shown = linkType.IsSecret ? PlanValue.SecretText : line;
        var isOfPackage = type.TryGetValue(out var known) ? known == BandwidthType.BandwidthPackage : type.IsAbsent;
        if (isOfPackage && meant is not LinkTypes.Gold)
        {
            return Diagnostics.LinkTypeNeedsTraffic(connection, shown);
        }

        if (LinkTypes.Known.Contains(line, StringComparer.Ordinal))
        {
            return null;
        }

        return meant is null ? Diagnostics.LinkTypeUnknown(connection, shown) : Diagnostics.LinkTypeMisspelt(connection, shown, meant);
    }
}
