using PulumiCen.Budget;
using PulumiCen.Emulator.State;

namespace PulumiCen.Emulator.Requests;

/// <summary>Finds what a request names, or refuses as the API does.</summary>
internal static class Lookup
{
    public static CenItem Cen(this ActionContext context, string id) =>
        context.State.Cens.Find(item => item.Id.Is(id))
        ?? throw ActionContext.Refuse(context.Options.Unconfirmed.CenUnknown, $"The CEN instance {id} doesn't exist.");

    /// <summary>A CEN that can be changed now.</summary>
    public static CenItem SettledCen(this ActionContext context, string id)
    {
        var cen = context.Cen(id);
        return cen.IsSettled
            ? cen
            : throw new RefusalException(400, "InvalidOperation.CenInstanceStatus", $"The CEN instance {id} is {cen.Status}.");
    }

    public static PackageItem Package(this ActionContext context, string id) =>
        context.State.Packages.Find(item => item.Id.Is(id))
        ?? throw ActionContext.Refuse(context.Options.Unconfirmed.PackageUnknown, $"The bandwidth package {id} doesn't exist.");

    /// <summary>A package that can be changed now.</summary>
    public static PackageItem SettledPackage(this ActionContext context, string id)
    {
        var package = context.Package(id);
        return package.IsSettled
            ? package
            : throw ActionContext.Refuse(
                context.Options.Unconfirmed.Blocking, $"Another operation on the bandwidth package {id} is running.");
    }

    /// <summary>The CEN's package for the areas of two regions; the API has no parameter for it, the areas decide.</summary>
    public static PackageItem PackageFor(this ActionContext context, string cenId, string region, string otherRegion)
    {
        var (area, otherArea) = (context.AreaOf(region), context.AreaOf(otherRegion));
        return context.State.Packages.Find(package =>
                package.CenId.Is(cenId) && package.IsFor(area.Id, otherArea.Id))
            ?? throw ActionContext.Refuse(
                context.Options.Unconfirmed.NoPackage,
                $"The CEN instance {cenId} has no bandwidth package between {area.Id} and {otherArea.Id}.");
    }

    /// <summary>The area of a region; one that isn't in the table is refused.</summary>
    public static Area AreaOf(this ActionContext context, string region) =>
        Region.Of(region).Area ?? throw ActionContext.Refuse(
            context.Options.Unconfirmed.Region, $"The parameter of region id is illegal: {region}.");

    /// <summary>Two regions of a request, which have to differ.</summary>
    public static (string One, string Other) RegionPair(this ActionContext context, string one, string other) =>
        one.Is(other)
            ? throw ActionContext.Refuse(context.Options.Unconfirmed.Region, $"The parameter of region id is illegal: {one} twice.")
            : (one, other);

    /// <summary>Refuses a bandwidth that a package doesn't have left.</summary>
    /// <param name="context">The request.</param>
    /// <param name="package">The package.</param>
    /// <param name="before">What the connection has of it now, Mbit/s.</param>
    /// <param name="after">What it is to have, Mbit/s.</param>
    public static void RequireRoom(this ActionContext context, PackageItem package, long before, long after)
    {
        var others = checked(context.State.AllocatedOf(package.Id) - before);
        if (after > package.Bandwidth - others)
        {
            throw ActionContext.Refuse(
                context.Options.Unconfirmed.OverPackage,
                $"The parameter of bandwidth limit is illegal: {after} Mbit/s, and {package.Id} has {package.Bandwidth - others} Mbit/s left.");
        }
    }
}
