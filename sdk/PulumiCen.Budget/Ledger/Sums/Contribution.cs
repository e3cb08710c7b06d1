namespace PulumiCen.Budget;

/// <summary>What one connection takes out of its package; the default is nothing.</summary>
internal readonly record struct Contribution(Bandwidth Known, bool IsSecret, bool IsUnknown);
