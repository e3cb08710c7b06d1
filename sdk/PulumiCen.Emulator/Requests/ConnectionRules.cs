using PulumiCen.Emulator.State;

namespace PulumiCen.Emulator.Requests;

/// <summary>What holds for connections of both editions.</summary>
internal static class ConnectionRules
{
    /// <summary>Refuses a region twice.</summary>
    public static void RequirePair(this ActionContext context, string one, string other)
    {
        if (one.Is(other))
        {
            throw ActionContext.Refuse(context.Options.Codes.Region, $"The parameter of region id is illegal: {one} twice.");
        }
    }

    /// <summary>Refuses to change a connection of a package that can't be drawn from now.</summary>
    public static void RequireUsable(this ActionContext context, PackageItem package)
    {
        if (package.Transition is not null || (context.Options.BlocksPackages && context.State.IsChanging(package.Id)))
        {
            throw ActionContext.Refuse(
                context.Options.Codes.Blocking, $"Another operation on the bandwidth package {package.Id} is running.");
        }

        context.RequirePaid(package);
    }

    /// <summary>Refuses a bandwidth that a package doesn't have left.</summary>
    /// <param name="context">The request.</param>
    /// <param name="package">The package.</param>
    /// <param name="before">What the connection has of it now, Mbit/s.</param>
    /// <param name="after">What it is to have, Mbit/s.</param>
    public static void RequireRoom(this ActionContext context, PackageItem package, long before, long after)
    {
        var left = checked(package.Capacity - context.State.AllocatedOf(package.Id) + before);
        if (after > left)
        {
            throw ActionContext.Refuse(
                context.Options.Codes.OverPackage,
                $"The parameter of bandwidth limit is illegal: {after} Mbit/s, and {package.Id} has {left} Mbit/s left.");
        }
    }

    /// <summary>Begins a change of a connection that has had its new bandwidth set.</summary>
    public static void Change(this ActionContext context, ConnectionItem connection, long before, string status)
    {
        connection.Transition = context.Begin(status);
        connection.Held = connection.IsSettled || !context.Options.FreesRoomWhenSettled ? null : before;
    }
}
