namespace PulumiCen.Reporting.Costs;

/// <summary>Adds up what packages cost.</summary>
internal static class CostTotals
{
    private const int MostNames = 3;

    /// <param name="packages">The packages.</param>
    /// <param name="report">Whether all packages were seen.</param>
    public static IReadOnlyList<CostTotal> Of(IReadOnlyList<PackageCost> packages, PlanReport report)
    {
        // What wasn't seen doesn't change, unless the plan ended before it came to it.
        var unseen = report.EndedEarly ? "the preview ended early"
            : report.UnseenResources > 0 ? $"{report.UnseenResources} unchanged resources aren't in the preview"
            : null;
        var ended = report.EndedEarly ? unseen : null;
        return
        [
            .. packages
                .SelectMany(package => new[] { package.Before, package.After, package.PaidAtOnce })
                .OfType<CostAmount.Known>()
                .Select(known => known.Money.Currency)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(currency => new CostTotal(
                    currency,
                    Sum(currency, packages, package => package.Before, unseen),
                    Sum(currency, packages, package => package.After, unseen),
                    Difference(currency, packages, ended),
                    Sum(currency, packages, package => package.PaidAtOnce, ended))),
        ];
    }

    // Of a difference nothing is known at least: the rest may be negative.
    private static CostAmount Difference(string currency, IReadOnlyList<PackageCost> packages, string? ended)
    {
        var sum = Sum(currency, packages, package => package.Difference, ended);
        return sum is CostAmount.Unknown unknown ? unknown with { AtLeast = null } : sum;
    }

    private static CostAmount Sum(
        string currency, IReadOnlyList<PackageCost> packages, Func<PackageCost, CostAmount> part, string? unseen)
    {
        var parts = packages.Select(part).ToList();
        if (parts.Any(amount => amount is CostAmount.Secret))
        {
            return new CostAmount.Secret();
        }

        var sum = parts
            .OfType<CostAmount.Known>()
            .Where(known => string.Equals(known.Money.Currency, currency, StringComparison.Ordinal))
            .Aggregate(new Money(0, currency), (total, known) => total + known.Money);
        var unknown = packages.Where(package => part(package) is CostAmount.Unknown).Select(package => package.Package).ToList();
        var reason = unknown.Count > 0 ? $"what {Names(unknown)} is unknown" : unseen;
        return (reason, sum.Amount) switch
        {
            (not null, 0) => new CostAmount.Unknown(reason),
            (not null, _) => new CostAmount.Unknown(reason, sum),
            (null, 0) => new CostAmount.None(),
            _ => new CostAmount.Known(sum),
        };
    }

    private static string Names(List<string> names)
    {
        var shown = string.Join(", ", names.Take(MostNames).Select(name => $"\"{name}\""));
        var more = names.Count > MostNames ? $" and {names.Count - MostNames} more" : string.Empty;
        return $"{shown}{more} {(names.Count == 1 ? "costs" : "cost")}";
    }
}
