using PulumiCen.Budget;
using PulumiCen.Reporting.Steps;

namespace PulumiCen.Reporting;

/// <summary>
/// The sums that the provider names in its errors. It knows more than the steps of a plan show, so where both differ its
/// word counts.
/// </summary>
internal static class ReportedSums
{
    // What the provider counts and no step shows: an unchanged connection of a preview --json, or one of another stack.
    private const string NotShown = "connections that the plan doesn't show";

    /// <summary>The packages that an error says are exceeded.</summary>
    public static IReadOnlyList<BudgetExceededText> Of(IEnumerable<EngineMessage> messages) =>
    [
        .. messages.Where(message => message is { Severity: MessageSeverity.Error, Code: not null })
            .Select(message => BudgetExceededText.Parse(message.Text))
            .OfType<BudgetExceededText>(),
    ];

    /// <summary>The budgets with these sums.</summary>
    public static IReadOnlyList<BudgetSnapshot> Apply(IEnumerable<BudgetSnapshot> budgets, IReadOnlyList<BudgetExceededText> sums)
    {
        var result = budgets.ToList();
        foreach (var sum in sums)
        {
            var named = result.FindAll(budget => string.Equals(budget.Package, sum.Package, StringComparison.Ordinal));
            if (named.Exists(budget => Says(budget, sum)))
            {
                continue;
            }

            if (named.Count == 0)
            {
                result.Add(With(Unseen(sum.Package), sum));
                continue;
            }

            // Packages under different parents may have one name: the one that isn't known to be exceeded is meant.
            var meant = named.Find(budget => budget.Verdict is not Verdict.Exceeds) ?? named[0];
            result[result.IndexOf(meant)] = With(meant, sum);
        }

        return [.. result.OrderBy(budget => budget.Package, StringComparer.Ordinal).ThenBy(budget => budget.Urn, StringComparer.Ordinal)];
    }

    private static bool Says(BudgetSnapshot budget, BudgetExceededText sum) =>
        budget.Verdict is Verdict.Exceeds exceeds
        && (sum.Over.IsSecret ? exceeds.Over.IsSecret : exceeds.Needed == sum.Needed && exceeds.Available == sum.Available);

    private static BudgetSnapshot With(BudgetSnapshot seen, BudgetExceededText sum)
    {
        var seenSum = seen.Allocated.Bandwidth + seen.Others.Bandwidth;
        var isMore = !sum.Needed.IsSecret && !seen.Allocated.IsSecret && !seen.Others.IsSecret && sum.Needed.Bandwidth > seenSum;
        BudgetUse[] rest = isMore ? [NotShownUse(sum.Needed.Bandwidth - seenSum)] : [];
        BudgetUse[] uses = [.. seen.Uses, .. rest];
        return seen with
        {
            Capacity = sum.Available.IsSecret ? seen.Capacity : PlanValue.Known(sum.Available.Bandwidth),
            Allocated = sum.Needed,
            Others = new Amount(Bandwidth.Zero),
            Uses = uses,
            Verdict = sum.ToVerdict(seen.PreviousCapacity, uses),
        };
    }

    private static BudgetUse NotShownUse(Bandwidth bandwidth) => new(
        UseKind.Connection, NotShown, PlanValue.Known(bandwidth), PlanValue.Known(bandwidth), PlanValue.Unknown<RegionPair>());

    private static BudgetSnapshot Unseen(string package) => new()
    {
        Package = package,
        Capacity = PlanValue.Unknown<Bandwidth>(),
        PreviousCapacity = PlanValue.Absent<Bandwidth>(),
        Areas = PlanValue.Unknown<AreaPair>(),
        Allocated = new Amount(Bandwidth.Zero),
        Others = new Amount(Bandwidth.Zero),
        Uses = [],
        Verdict = new Verdict.CannotKnow(new Amount(Bandwidth.Zero), PlanValue.Unknown<Bandwidth>(), []),
    };
}
