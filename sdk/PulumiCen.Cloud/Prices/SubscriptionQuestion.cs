using PulumiCen.Budget;

namespace PulumiCen.Cloud;

/// <summary>A new subscription whose price is wanted.</summary>
/// <param name="Areas">The two areas.</param>
/// <param name="Bandwidth">The bandwidth, in whole Mbit/s.</param>
/// <param name="Unit">The unit of the period.</param>
/// <param name="Period">How many of it.</param>
public sealed record SubscriptionQuestion(AreaPair Areas, Bandwidth Bandwidth, PricingCycle Unit, int Period);
