using Newtonsoft.Json.Linq;
using PulumiCen.Emulator.Requests;

namespace PulumiCen.Emulator.Actions;

/// <summary>Attaching packages to CENs.</summary>
internal static class AssociationActions
{
    public static JObject Associate(ActionContext context)
    {
        var cen = context.SettledCen(context.Required("CenId"));
        var package = context.RequirePaid(context.SettledPackage(context.Required("CenBandwidthPackageId")));
        if (package.CenId is not null)
        {
            throw ActionContext.Refuse(
                context.Options.Unconfirmed.PackageStatus, $"The bandwidth package {package.Id} is attached to {package.CenId}.");
        }

        if (context.State.Packages.Exists(other => other.CenId.Is(cen.Id) && other.IsFor(package.AreaA, package.AreaB)))
        {
            throw new RefusalException(
                409,
                "InvalidOperation.BwpForGeoSpanAlreadyAssociated",
                "Operation is invalid because a CEN bandwidth package of the same geographic span is already associated.");
        }

        package.CenId = cen.Id;
        // UNCONFIRMED: no document names a status between Idle and InUse.
        package.Transition = context.Begin("Associating");
        return [];
    }

    public static JObject Disassociate(ActionContext context)
    {
        var cen = context.SettledCen(context.Required("CenId"));
        var package = context.SettledPackage(context.Required("CenBandwidthPackageId"));
        if (!package.CenId.Is(cen.Id))
        {
            throw ActionContext.Refuse(
                context.Options.Unconfirmed.PackageStatus, $"The bandwidth package {package.Id} isn't attached to {cen.Id}.");
        }

        if (context.State.LimitsOf(package.Id).Any() || context.State.AttachmentsOf(package.Id).Any())
        {
            throw ActionContext.Refuse(
                context.Options.Unconfirmed.ConnectionsLeft, $"Connections still draw from the bandwidth package {package.Id}.");
        }

        package.CenId = null;
        package.Transition = context.Begin("Disassociating");
        return [];
    }
}
