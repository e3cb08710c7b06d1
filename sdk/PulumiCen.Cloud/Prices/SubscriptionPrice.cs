namespace PulumiCen.Cloud;

/// <summary>What a subscription costs: for all of it and the whole period, with the account's discounts.</summary>
/// <param name="Amount">How much, above zero.</param>
/// <param name="Currency">The currency, such as <c>CNY</c>.</param>
public sealed record SubscriptionPrice(decimal Amount, string Currency);
