using PulumiCen.Budget;
using PulumiCen.Reporting.Costs;
using PulumiCen.Reporting.Prices;

namespace PulumiCen.Reporting.Tests.Prices;

/// <summary>A price for China and North America, and for nothing else.</summary>
internal sealed class FixedPrices(string source = "made up, from 2026-01-01") : IPriceSource
{
    private static readonly AreaPair Priced = AreaPair.Of(Area.China, Area.NorthAmerica);

    public DateOnly Date => new(2026, 12, 1);

    public IReadOnlyList<string> Asked { get; init; } = [];

    public ValueTask<PriceAnswer> FindAsync(PriceQuestion question, CancellationToken cancellationToken) => ValueTask.FromResult<PriceAnswer>(
        question.Areas == Priced
            ? new PriceAnswer.Known(new Money(100.5m * question.Bandwidth.ToMegabitsPerSecond() * question.Months, "CNY"), source)
            : new PriceAnswer.Unknown($"the price book has none for {question.Areas}"));
}
