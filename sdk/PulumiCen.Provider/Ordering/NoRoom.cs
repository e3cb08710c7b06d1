using PulumiCen.Budget;

namespace PulumiCen.Provider.Ordering;

/// <summary>Says why a connection can't grow.</summary>
internal static class NoRoom
{
    private const int Shown = 10;

    public static Diagnostic Of(string packageId, PendingChange change, PackageContents contents)
    {
        var others = contents.Allocations.Where(other => !other.Key.Equals(change.Pair)).ToList();
        return Diagnostics.NoRoom(
            change.Name,
            change.Target,
            packageId,
            contents.Capacity,
            others.Aggregate(Bandwidth.Zero, (sum, other) => sum + other.Value),
            others.OrderByDescending(other => other.Value)
                .ThenBy(other => other.Key.ToString(), StringComparer.Ordinal)
                .Take(Shown)
                .Select(other => (other.Key, other.Value)));
    }
}
