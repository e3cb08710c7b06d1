using PulumiCen.Protocol;
using PulumiCen.Provider.Calls;

namespace PulumiCen.Provider.Resources.RegionConnections;

/// <summary>What differs between connections beyond the table: their CEN is in the id, and their package may go first.</summary>
internal static class ConnectionDifference
{
    public static Difference Of(DiffCall call, Difference difference)
    {
        var changes = difference.Changes
            .Where(change => !IsSameInstance(change, call) && !IsLinkThatTakesNothing(change, call))
            .ToList();
        if (IsPackageReplaced(call))
        {
            changes = [.. changes.Select(change => IsPackage(change) ? change with { Replaces = true } : change)];
        }

        // The new one may need the room that the old one has, or be the same pair. A program may have reasons of its own to
        // replace it (replaceOnChanges).
        return new Difference(changes, DeleteBeforeReplace: true);
    }

    /// <summary>Naming the CEN that the connection is in already, or no longer naming it, changes nothing.</summary>
    private static bool IsSameInstance(PropertyChange change, DiffCall call)
    {
        if (change.Property is not ("instance" or "instanceId"))
        {
            return false;
        }

        var after = call.NewInputs.Find("instance") ?? call.NewInputs.Find("instanceId");
        return after is null
            || (ConnectionId.TryParse(call.Id, out var id) && string.Equals(Links.IdOf(after), id.CenId, StringComparison.Ordinal));
    }

    /// <summary>
    /// The cloud knows no package of a connectivity test, or of one that is billed by traffic, so an import doesn't bring
    /// one; naming it does nothing.
    /// </summary>
    private static bool IsLinkThatTakesNothing(PropertyChange change, DiffCall call) =>
        IsPackage(change) && change.Kind == ChangeKind.Add && TakesNothing(call.State) && TakesNothing(call.NewInputs);

    private static bool TakesNothing(PropertyMap properties) =>
        properties.Find("bandwidth") is null
        || properties.Find("bandwidthType")?.Unwrapped is PropertyValue.Text { Value: ConnectionTable.DataTransfer };

    /// <summary>
    /// The engine asks with the whole link unknown when it is about to delete the package before its replacement:
    /// then the connection has to go first.
    /// </summary>
    private static bool IsPackageReplaced(DiffCall call) =>
        call.NewInputs.Find("bandwidthPackage") is PropertyValue.UnknownValue
        || call.NewInputs.Find("bandwidthPackageId") is PropertyValue.UnknownValue;

    private static bool IsPackage(PropertyChange change) => change.Property is "bandwidthPackage" or "bandwidthPackageId";
}
