using PulumiCen.Emulator.Behaviours;
using PulumiCen.Emulator.Requests;
using PulumiCen.Emulator.State;

namespace PulumiCen.Emulator.Actions;

/// <summary>What a request makes of a peer attachment; parameters that aren't given keep what it has.</summary>
[Confirmed("package, bandwidth, billing (in both directions), line, name and description of a peer attachment can be changed in place", Sources.UpdatePeer)]
internal sealed record AttachmentChange(
    string BandwidthType,
    string? PackageId,
    long? Bandwidth,
    string LinkType,
    bool AutoPublishRoutes,
    string Name,
    string Description)
{
    private const string FromPackage = "BandwidthPackage";
    private const string ByTraffic = "DataTransfer";

    /// <exception cref="RefusalException">It can't be made.</exception>
    public static AttachmentChange Check(ActionContext context, AttachmentItem attachment)
    {
        var type = context.Optional("BandwidthType") ?? attachment.BandwidthType;
        var change = new AttachmentChange(
            type,
            type.Is(ByTraffic) ? null : context.Optional("CenBandwidthPackageId") ?? attachment.PackageId,
            context.OptionalNumber("Bandwidth") ?? attachment.Bandwidth,
            context.Optional("DefaultLinkType") ?? attachment.LinkType,
            context.Flag("AutoPublishRouteEnabled", attachment.AutoPublishRoutes),
            context.Name("TransitRouterAttachmentName") ?? attachment.Name,
            context.Description("TransitRouterAttachmentDescription") ?? attachment.Description);
        change.RequireFields();
        LineRules.Require(context, attachment, change.LinkType, isByTraffic: type.Is(ByTraffic));
        if (type.Is(ByTraffic))
        {
            TrafficRules.Require(context, attachment, change.Bandwidth ?? 0);
        }
        else
        {
            change.RequirePackage(context, attachment);
        }

        return change;
    }

    public void Apply(ActionContext context, AttachmentItem attachment, string status)
    {
        var before = attachment.PackageId is { } old && attachment.DrawsFrom(old) ? attachment.Taken : 0;
        var left = before > 0 && !(attachment.PackageId.Is(PackageId) && BandwidthType.Is(FromPackage)) ? attachment.PackageId : null;
        (attachment.BandwidthType, attachment.PackageId, attachment.Bandwidth) = (BandwidthType, PackageId, Bandwidth);
        (attachment.Name, attachment.Description) = (Name, Description);
        (attachment.LinkType, attachment.AutoPublishRoutes) = (LinkType, AutoPublishRoutes);
        context.Change(attachment, before, status);
        attachment.LeftPackageId = attachment.Held is null ? null : left;
    }

    [Confirmed("a bandwidth that can't be one, at a peer attachment: 400 IllegalParam.Bandwidth", Sources.CreatePeer)]
    private void RequireFields()
    {
        if (!BandwidthType.Is(FromPackage) && !BandwidthType.Is(ByTraffic))
        {
            throw ActionContext.Invalid("BandwidthType");
        }

        if (Bandwidth is < 1)
        {
            throw new RefusalException(400, "IllegalParam.Bandwidth", "The specified Bandwidth is invalid.");
        }
    }

    [Confirmed("a package id of a peer attachment that isn't one: 400 IllegalParam.CenBandwidthPackageId", Sources.CreatePeer)]
    [Confirmed("billing by package needs a package of the CEN for the areas of the two regions", Sources.UserGuide)]
    private void RequirePackage(ActionContext context, AttachmentItem attachment)
    {
        if (PackageId is null)
        {
            if (Bandwidth is not null)
            {
                throw ActionContext.Refuse(context.Options.Codes.NoPackage, "A bandwidth needs a bandwidth package.");
            }

            return;
        }

        var package = context.State.Packages.Find(item => item.Id.Is(PackageId))
            ?? throw new RefusalException(400, "IllegalParam.CenBandwidthPackageId", $"The specified CenBandwidthPackageId {PackageId} is invalid.");
        if (!package.CenId.Is(attachment.CenId)
            || !package.IsFor(context.AreaOf(attachment.RegionId).Id, context.AreaOf(attachment.PeerRegionId).Id))
        {
            throw ActionContext.Refuse(
                context.Options.Codes.NoPackage, $"{package.Id} isn't a package of the CEN for these two regions.");
        }

        context.RequireUsable(package);
        context.RequireRoom(package, attachment.TakenOf(package.Id), Bandwidth ?? 0);
    }
}
