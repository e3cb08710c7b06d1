using System.Globalization;
using PulumiCen.Budget;

namespace PulumiCen.Reporting.Prices;

/// <summary>Prices that somebody wrote down; docs/cost.md describes the file. None are shipped.</summary>
public sealed class PriceBook : IPriceSource
{
    private const decimal KilobitsInMegabit = 1000;

    private readonly ILookup<AreaPair, AreaPrice> _prices;

    internal PriceBook(IEnumerable<AreaPrice> prices, DateOnly date)
    {
        Date = date;
        _prices = prices.OrderBy(price => price.ValidFrom).ToLookup(price => price.Areas);
    }

    /// <inheritdoc/>
    public DateOnly Date { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> Asked => [];

    /// <summary>Reads a price book.</summary>
    /// <param name="reader">The text: YAML, or JSON, which is YAML.</param>
    /// <param name="file">What messages call it.</param>
    /// <param name="date">The day whose prices are wanted, in UTC.</param>
    /// <exception cref="UnreadablePriceBookException">It is no price book, or something in it is wrong; all of it is told.</exception>
    public static PriceBook Read(TextReader reader, string file, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new PriceBook(PriceBookReader.Read(reader, file), date);
    }

    /// <inheritdoc/>
    public ValueTask<PriceAnswer> FindAsync(PriceQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        return ValueTask.FromResult(Find(question));
    }

    private PriceAnswer Find(PriceQuestion question)
    {
        // Without an end, a price holds until the next one begins: the last that has begun is the one.
        var prices = _prices[question.Areas].ToList();
        if (prices.LastOrDefault(price => price.ValidFrom <= Date) is not { } price)
        {
            return new PriceAnswer.Unknown(prices.Count == 0
                ? $"the price book has none for {question.Areas}"
                : $"the price for {question.Areas} is valid from {Text(prices[0].ValidFrom)}");
        }

        if (price.ValidUntil < Date)
        {
            return new PriceAnswer.Unknown($"the price for {question.Areas} was valid until {Text(price.ValidUntil.Value)}");
        }

        var megabits = question.Bandwidth.KilobitsPerSecond / KilobitsInMegabit;
        var amount = price.PerMbitMonth.Amount * megabits * question.Months;
        return new PriceAnswer.Known(price.PerMbitMonth with { Amount = amount }, $"{price.Source}, from {Text(price.ValidFrom)}");
    }

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
