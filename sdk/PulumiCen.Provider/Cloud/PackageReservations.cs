using PulumiCen.Budget;
using PulumiCen.Cloud;

namespace PulumiCen.Provider.Cloud;

/// <summary>What a package will have by itself.</summary>
internal static class PackageReservations
{
    public static LaterCapacity? Of(CenPackage package) => package.Reservation is { } reservation
        ? new LaterCapacity(reservation.Bandwidth, reservation.ActiveTime, reservation.OrderType)
        : null;
}
