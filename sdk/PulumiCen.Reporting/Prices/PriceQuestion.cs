using PulumiCen.Budget;

namespace PulumiCen.Reporting.Prices;

/// <summary>What a price is wanted for: a bandwidth between two areas, for so many months.</summary>
/// <param name="Areas">The two areas.</param>
/// <param name="Bandwidth">The bandwidth.</param>
/// <param name="IsPrepaid">Whether it is paid in advance.</param>
/// <param name="Months">For how many months, from 1.</param>
public sealed record PriceQuestion(AreaPair Areas, Bandwidth Bandwidth, bool IsPrepaid, int Months);
