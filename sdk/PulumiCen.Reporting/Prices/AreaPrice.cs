using PulumiCen.Budget;
using PulumiCen.Reporting.Costs;

namespace PulumiCen.Reporting.Prices;

/// <summary>A price of a <see cref="PriceBook"/>.</summary>
/// <param name="Areas">The two areas.</param>
/// <param name="PerMbitMonth">The price of 1 Mbit/s for a month, above zero.</param>
/// <param name="ValidFrom">The first day on which it holds, in UTC.</param>
/// <param name="ValidUntil">The last day; <see langword="null"/>: until the pair's next price begins.</param>
/// <param name="Source">Where it is from, in the words of who wrote it down.</param>
public sealed record AreaPrice(AreaPair Areas, Money PerMbitMonth, DateOnly ValidFrom, DateOnly? ValidUntil, string Source);
