using PulumiCen.Emulator.Requests;
using PulumiCen.Emulator.State;

namespace PulumiCen.Emulator.Actions;

/// <summary>What a request makes of a peer attachment; parameters that aren't given keep what it has.</summary>
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
        change.RequirePackage(context, attachment);
        return change;
    }

    public void Apply(ActionContext context, AttachmentItem attachment, string status)
    {
        // Room is held in the package that it stays in.
        var before = attachment.PackageId.Is(PackageId) && attachment.BandwidthType.Is(BandwidthType) ? attachment.Taken : 0;
        (attachment.BandwidthType, attachment.PackageId, attachment.Bandwidth) = (BandwidthType, PackageId, Bandwidth);
        (attachment.Name, attachment.Description) = (Name, Description);
        (attachment.LinkType, attachment.AutoPublishRoutes) = (LinkType, AutoPublishRoutes);
        context.Change(attachment, before, status);
    }

    private void RequireFields()
    {
        if (!BandwidthType.Is(FromPackage) && !BandwidthType.Is(ByTraffic))
        {
            throw ActionContext.Invalid("BandwidthType");
        }

        if (!LinkType.Is("Gold") && !(LinkType.Is("Platinum") && BandwidthType.Is(ByTraffic)))
        {
            throw ActionContext.Invalid("DefaultLinkType");
        }

        if (Bandwidth is < 1)
        {
            throw ActionContext.Invalid("Bandwidth");
        }
    }

    private void RequirePackage(ActionContext context, AttachmentItem attachment)
    {
        if (PackageId is null)
        {
            if (Bandwidth is not null && BandwidthType.Is(FromPackage))
            {
                throw ActionContext.Refuse(context.Options.Unconfirmed.NoPackage, "A bandwidth needs a bandwidth package.");
            }

            return;
        }

        var package = context.Package(PackageId);
        if (!package.CenId.Is(attachment.CenId)
            || !package.IsFor(context.AreaOf(attachment.RegionId).Id, context.AreaOf(attachment.PeerRegionId).Id))
        {
            throw ActionContext.Refuse(
                context.Options.Unconfirmed.NoPackage, $"{package.Id} isn't a package of the CEN for these two regions.");
        }

        context.RequireUsable(package);
        var drawsAlready = context.State.AttachmentsOf(package.Id).Contains(attachment);
        context.RequireRoom(package, drawsAlready ? attachment.Taken : 0, Bandwidth ?? 0);
    }
}
