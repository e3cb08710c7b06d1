using PulumiCen.Reporting.Prices;

namespace PulumiCen.Reporting.Costs;

/// <summary>What a plan costs.</summary>
public sealed record CostReport
{
    /// <summary>The day whose prices these are, in UTC.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Each package of the stack, in the order of the names.</summary>
    public required IReadOnlyList<PackageCost> Packages { get; init; }

    /// <summary>The sums, one for each currency; empty where no price is known.</summary>
    public required IReadOnlyList<CostTotal> Totals { get; init; }

    /// <summary>What each way to make an exceeded budget fit would cost.</summary>
    public required IReadOnlyList<FixCost> Fixes { get; init; }

    /// <summary>Where the prices are from, each once.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>What was asked for them, and what came back.</summary>
    public required IReadOnlyList<string> Asked { get; init; }

    /// <summary>Adds what it costs to a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="prices">The prices.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    public static async Task<PlanReport> AddToAsync(PlanReport report, IPriceSource prices, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(prices);
        var calculation = new CostCalculation(prices);
        var packages = new List<PackageCost>();
        foreach (var package in report.Packages.OrderBy(package => package.Name, StringComparer.Ordinal))
        {
            packages.Add(await calculation.OfAsync(package, cancellationToken));
        }

        var fixes = new List<FixCost>();
        foreach (var budget in report.Budgets)
        {
            fixes.AddRange(await new FixCosts(calculation, report.Packages).OfAsync(budget, cancellationToken));
        }

        return report with
        {
            Cost = new CostReport
            {
                Date = prices.Date,
                Packages = packages,
                Totals = CostTotals.Of(packages, report),
                Fixes = fixes,
                Sources = [.. calculation.Sources],
                Asked = prices.Asked,
            },
        };
    }
}
