using PulumiCen.Budget;

namespace PulumiCen.Reporting.Costs;

/// <summary>Works out what it would cost to make a budget fit.</summary>
/// <param name="calculation">Knows the prices.</param>
/// <param name="packages">The packages of the stack.</param>
internal sealed class FixCosts(CostCalculation calculation, IReadOnlyList<PlannedPackage> packages)
{
    public async Task<IReadOnlyList<FixCost>> OfAsync(BudgetSnapshot budget, CancellationToken cancellationToken)
    {
        if (budget.Verdict is not Verdict.Exceeds exceeds)
        {
            return [];
        }

        var costs = new List<FixCost>();
        foreach (var fix in exceeds.Fixes)
        {
            costs.Add(fix switch
            {
                Fix.RaisePackage raise => await ResizedAsync(budget, fix, raise.To, cancellationToken),
                Fix.LowerPackageLess lower => await ResizedAsync(budget, fix, lower.To, cancellationToken),
                _ => new FixCost(budget.Package, fix, new CostAmount.None(), new CostAmount.None(), IsCheapest: false),
            });
        }

        var cheapest = Cheapest(budget, costs);
        return [.. costs.Select(cost => cost with { IsCheapest = ReferenceEquals(cost, cheapest) })];
    }

    private async Task<FixCost> ResizedAsync(BudgetSnapshot budget, Fix fix, Amount to, CancellationToken cancellationToken)
    {
        if (packages.FirstOrDefault(package => string.Equals(package.Urn, budget.Urn, StringComparison.Ordinal)) is not { After: { } terms } planned)
        {
            var elsewhere = new CostAmount.Unknown("the package isn't in this stack");
            return new FixCost(budget.Package, fix, elsewhere, elsewhere, IsCheapest: false);
        }

        var resized = planned with { After = terms with { Bandwidth = PlanValue.Known(to.Bandwidth, to.IsSecret) } };
        var (now, then) = (await calculation.OfAsync(planned, cancellationToken), await calculation.OfAsync(resized, cancellationToken));
        return new FixCost(
            budget.Package,
            fix,
            CostAmount.Difference(then.After, now.After),
            CostAmount.Difference(then.PaidAtOnce, now.PaidAtOnce),
            IsCheapest: false);
    }

    /// <summary>A larger package always costs more than a smaller connection; so what it costs needn't be known.</summary>
    private static FixCost? Cheapest(BudgetSnapshot budget, List<FixCost> costs)
    {
        var feasible = costs.Select(cost => (Cost: cost, IsFeasible: IsFeasible(budget, cost.Fix))).ToList();
        return feasible.Any(one => one.IsFeasible is null)
            ? null
            : feasible.Where(one => one.IsFeasible is true).OrderBy(one => one.Cost.Difference is not CostAmount.None).FirstOrDefault().Cost;
    }

    /// <summary>Whether it can be done; null where that isn't known, or would tell of a secret.</summary>
    private static bool? IsFeasible(BudgetSnapshot budget, Fix fix)
    {
        if (fix is not Fix.TakeFromConnections take)
        {
            return true;
        }

        var connections = budget.Uses.Where(use => use.Kind == UseKind.Connection).ToList();
        if (take.Bandwidth.IsSecret || connections.Any(use => use.Bandwidth.IsSecret || use.Bandwidth.IsUnknown))
        {
            return null;
        }

        var spare = connections
            .Where(use => use.Bandwidth.IsKnown && use.Bandwidth.Value > BandwidthLimits.ConnectionMinimum)
            .Aggregate(Bandwidth.Zero, (sum, use) => sum + (use.Bandwidth.Value - BandwidthLimits.ConnectionMinimum));
        return spare >= take.Bandwidth.Bandwidth;
    }
}
