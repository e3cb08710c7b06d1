using Newtonsoft.Json.Linq;
using PulumiCen.Emulator.Behaviours;
using PulumiCen.Emulator.Requests;

namespace PulumiCen.Emulator.Actions;

/// <summary>Attaching packages to CENs.</summary>
internal static class AssociationActions
{
    [Confirmed("a CEN has one package for a pair of areas: 409 InvalidOperation.BwpForGeoSpanAlreadyAssociated", Sources.Associate)]
    [Assumed("a package is Associating or Disassociating between Idle and InUse", "no source names a status between the two")]
    public static JObject Associate(ActionContext context)
    {
        var cen = context.SettledCen(context.Required("CenId"));
        var package = context.RequirePaid(context.SettledPackage(context.Required("CenBandwidthPackageId")));
        if (package.CenId is not null)
        {
            throw ActionContext.Refuse(
                context.Options.Codes.PackageStatus, $"The bandwidth package {package.Id} is attached to {package.CenId}.");
        }

        if (context.State.Packages.Exists(other => other.CenId.Is(cen.Id) && other.IsFor(package.AreaA, package.AreaB)))
        {
            throw new RefusalException(
                409,
                "InvalidOperation.BwpForGeoSpanAlreadyAssociated",
                "Operation is invalid because a CEN bandwidth package of the same geographic span is already associated.");
        }

        package.CenId = cen.Id;
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
                context.Options.Codes.PackageStatus, $"The bandwidth package {package.Id} isn't attached to {cen.Id}.");
        }

        // One that is leaving the package still holds what it had.
        if (context.State.LimitsOf(package.Id).Any() || context.State.AttachmentsOf(package.Id).Any()
            || context.State.AllocatedOf(package.Id) > 0)
        {
            throw ActionContext.Refuse(
                context.Options.Codes.ConnectionsLeft, $"Connections still draw from the bandwidth package {package.Id}.");
        }

        package.CenId = null;
        package.Transition = context.Begin("Disassociating");
        return [];
    }
}
