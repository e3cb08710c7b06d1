namespace PulumiCen.Budget;

/// <summary>What becomes of a budget when its package has another bandwidth by itself, in words; the same wherever it is said.</summary>
public static class LaterText
{
    /// <summary>
    /// What is to be said beside a verdict of now: <c>fits until 2026-12-24T16:00Z, then 4 Mbit/s too much</c>; null for
    /// nothing.
    /// </summary>
    /// <param name="now">The verdict of now.</param>
    /// <param name="later">The budget of later.</param>
    public static string? Of(Verdict now, LaterBudget? later)
    {
        ArgumentNullException.ThrowIfNull(now);
        return (now, later?.Verdict) switch
        {
            (_, null) or (Verdict.Exceeds, _) => null,
            (Verdict.Fits, Verdict.Exceeds exceeds) => $"fits {Until(later!.Capacity)}, then {TooMuch(exceeds)}",
            (_, Verdict.Exceeds exceeds) => $"{FromThenOn(later!.Capacity)} {TooMuch(exceeds)}",
            (Verdict.Fits before, Verdict.Fits after) => before == after ? null : $"{FromThenOn(later!.Capacity)} {Left(after.Headroom)}",
            (Verdict.Fits, _) => $"whether it fits {FromThenOn(later!.Capacity)} isn't known",
            _ => null,
        };
    }

    internal static string Until(LaterCapacity capacity) => capacity.From.Length > 0 ? $"until {capacity.From}" : "for a time";

    internal static string FromThenOn(LaterCapacity capacity) => capacity.From.Length > 0 ? $"from {capacity.From} on" : "later";

    private static string TooMuch(Verdict.Exceeds exceeds) => $"{exceeds.Over} too much";

    private static string Left(Amount headroom) =>
        !headroom.IsSecret && headroom.Bandwidth == Bandwidth.Zero ? "nothing left" : $"{headroom} left";
}
