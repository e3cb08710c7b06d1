using PulumiCen.Reporting.Prices;

namespace PulumiCen.Reporting.Costs;

/// <summary>Works out what packages cost, by the prices of one source.</summary>
internal sealed class CostCalculation(IPriceSource prices)
{
    private readonly SortedSet<string> _sources = new(StringComparer.Ordinal);

    /// <summary>Where the prices are from that went into the costs.</summary>
    public IReadOnlyCollection<string> Sources => _sources;

    public async Task<PackageCost> OfAsync(PlannedPackage package, CancellationToken cancellationToken)
    {
        var before = await MonthlyAsync(package.Before, cancellationToken);
        var after = await MonthlyAsync(package.After, cancellationToken);
        return new PackageCost(
            package.Name,
            package.Urn,
            before,
            after,
            IsSame(package) ? new CostAmount.None() : CostAmount.Difference(after, before),
            await PaidAtOnceAsync(package, cancellationToken),
            package is { IsBought: true, After: { IsSecret: false, Months: { IsSecret: false } months } } && months.TryGetValue(out var known)
                ? known
                : null);
    }

    // What has no price today costs the same after the plan as before it, where it stays what it is.
    private static bool IsSame(PlannedPackage package) => package is { Before: { } before, After: { } after }
        && before.Areas.IsKnown && before.Areas == after.Areas
        && before.Bandwidth.IsKnown && before.Bandwidth == after.Bandwidth
        && before.IsPrepaid.IsKnown && before.IsPrepaid == after.IsPrepaid;

    private ValueTask<CostAmount> MonthlyAsync(PackageTerms? terms, CancellationToken cancellationToken) => terms is null
        ? ValueTask.FromResult<CostAmount>(new CostAmount.None())
        : PriceAsync(terms, months: 1, cancellationToken);

    private async ValueTask<CostAmount> PaidAtOnceAsync(PlannedPackage package, CancellationToken cancellationToken)
    {
        if (package.After is not { } after || (after.IsPrepaid.TryGetValue(out var isPrepaid) && !isPrepaid))
        {
            return new CostAmount.None();
        }

        if (package.IsBought)
        {
            return after.IsSecret || after.Months.IsSecret ? new CostAmount.Secret()
                : after.Months.TryGetValue(out var months) ? await PriceAsync(after, months, cancellationToken)
                : new CostAmount.Unknown("its period isn't known yet");
        }

        if (IsSame(package))
        {
            return new CostAmount.None();
        }

        return after.Bandwidth.IsKnown && package.Before!.Bandwidth.IsKnown
            ? new CostAmount.Unknown("the price of the change depends on what is left of its period")
            : new CostAmount.Unknown("its bandwidth isn't known yet");
    }

    private async ValueTask<CostAmount> PriceAsync(PackageTerms terms, int months, CancellationToken cancellationToken)
    {
        if (terms.IsSecret)
        {
            return new CostAmount.Secret();
        }

        if (!terms.Areas.TryGetValue(out var areas))
        {
            return new CostAmount.Unknown("its areas aren't known yet");
        }

        if (!terms.Bandwidth.TryGetValue(out var bandwidth))
        {
            return new CostAmount.Unknown("its bandwidth isn't known yet");
        }

        if (!terms.IsPrepaid.TryGetValue(out var isPrepaid))
        {
            return new CostAmount.Unknown("its charge type isn't known yet");
        }

        switch (await prices.FindAsync(new PriceQuestion(areas, bandwidth, isPrepaid, months), cancellationToken))
        {
            case PriceAnswer.Known known:
                _sources.Add(known.Source);
                return new CostAmount.Known(known.Money);
            case PriceAnswer.Unknown unknown:
                return new CostAmount.Unknown(unknown.Reason);
            default:
                throw new InvalidOperationException("A price is known, or it isn't.");
        }
    }
}
