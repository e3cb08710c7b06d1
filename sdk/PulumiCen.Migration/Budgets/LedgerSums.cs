using PulumiCen.Budget;

namespace PulumiCen.Migration.Budgets;

/// <summary>The sums of a ledger, by the packages' ids.</summary>
internal static class LedgerSums
{
    public static IReadOnlyDictionary<string, PackageSum> Of(BudgetLedger ledger) => ledger.Snapshots()
        .Where(snapshot => snapshot.Id is not null)
        .Select(snapshot => new PackageSum(
            snapshot.Id!, snapshot.Capacity.TryGetValue(out var capacity) ? capacity : null, snapshot.Allocated.Bandwidth))
        .ToDictionary(sum => sum.PackageId, StringComparer.Ordinal);

    /// <summary>A bandwidth, whether or not the cloud sells it; unknown for what no sum can hold.</summary>
    public static PlanValue<Bandwidth> AmountOf(long? megabits) => megabits is >= 0 and <= int.MaxValue
        ? PlanValue.Known(Bandwidth.FromMegabitsPerSecond(megabits.Value))
        : PlanValue.Unknown<Bandwidth>();
}
