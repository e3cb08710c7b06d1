using PulumiCen.Emulator.State;

namespace PulumiCen.Emulator.Requests;

/// <summary>Finds what a request names, or refuses as the API does.</summary>
internal static class Lookup
{
    public static CenItem Cen(this ActionContext context, string id) =>
        context.State.Cens.Find(item => item.Id.Is(id))
        ?? throw ActionContext.Refuse(context.Options.Codes.CenUnknown, $"The CEN instance {id} doesn't exist.");

    /// <summary>A CEN, for the actions of transit routers, which have a code of their own for one that isn't there.</summary>
    public static CenItem RouterCen(this ActionContext context, string id) =>
        context.State.Cens.Find(item => item.Id.Is(id))
        ?? throw ActionContext.Refuse(context.Options.Codes.RouterCenUnknown, $"The CEN instance {id} doesn't exist.");

    /// <summary>A CEN that can be changed now.</summary>
    public static CenItem SettledCen(this ActionContext context, string id)
    {
        var cen = context.Cen(id);
        return cen.IsSettled
            ? cen
            : throw ActionContext.Refuse(context.Options.Codes.CenStatus, $"The CEN instance {id} is {cen.Status}.");
    }

    public static PackageItem Package(this ActionContext context, string id) =>
        context.State.Packages.Find(item => item.Id.Is(id))
        ?? throw ActionContext.Refuse(context.Options.Codes.PackageUnknown, $"The bandwidth package {id} doesn't exist.");

    /// <summary>A package that can be changed now.</summary>
    public static PackageItem SettledPackage(this ActionContext context, string id)
    {
        var package = context.Package(id);
        return package.IsSettled
            ? package
            : throw ActionContext.Refuse(
                context.Options.Codes.Blocking, $"Another operation on the bandwidth package {id} is running.");
    }

    /// <summary>A package whose term isn't over.</summary>
    public static PackageItem RequirePaid(this ActionContext context, PackageItem package) => package.IsExpired(context.Time)
        ? throw ActionContext.Refuse(context.Options.Codes.PackageBusinessStatus, $"The term of {package.Id} is over.")
        : package;

    /// <summary>The CEN's package for the areas of two regions; the API has no parameter for it, the areas decide.</summary>
    public static PackageItem PackageFor(this ActionContext context, string cenId, string region, string otherRegion)
    {
        var (area, otherArea) = (context.AreaOf(region), context.AreaOf(otherRegion));
        return context.State.Packages.Find(package =>
                package.CenId.Is(cenId) && package.IsFor(area.Id, otherArea.Id))
            ?? throw ActionContext.Refuse(
                context.Options.Codes.NoPackage,
                $"The CEN instance {cenId} has no bandwidth package between {area.Id} and {otherArea.Id}.");
    }
}
