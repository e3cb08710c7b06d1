namespace PulumiCen.Budget.Tests.Model;

/// <summary>Verdicts as texts that can be compared, secrets included.</summary>
internal static class VerdictText
{
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Fits fits => Fits(fits.Headroom),
        Verdict.Exceeds exceeds => Exceeds(exceeds.Needed, Value(exceeds.Available), exceeds.IsBecauseOfOthers)
            + (exceeds.Over.Bandwidth == exceeds.Needed.Bandwidth - exceeds.Available.Bandwidth ? "" : ", over is wrong"),
        Verdict.CannotKnow unknown => CannotKnow(unknown.AtLeast, unknown.Available, unknown.Unknowns.Select(input => input.ToString())),
        Verdict.FitsInTheEndOnly late => FitsInTheEndOnly(late.OnTheWay, Value(late.Available), late.Order),
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    public static string Fits(Amount headroom) => $"fits, {Text(headroom)} left";

    public static string Exceeds(Amount needed, PlanValue<Bandwidth> capacity, bool isBecauseOfOthers) =>
        $"exceeds, needs {Text(needed)} of {Text(capacity)}{(isBecauseOfOthers ? " because of others" : "")}";

    public static string CannotKnow(Amount atLeast, PlanValue<Bandwidth> capacity, IEnumerable<string> inputs) =>
        $"cannot know, at least {Text(atLeast)} of {Text(capacity)}: {string.Join(", ", inputs.Order(StringComparer.Ordinal))}";

    public static string FitsInTheEndOnly(Amount onTheWay, PlanValue<Bandwidth> capacity, IEnumerable<string> order) =>
        $"fits in the end only, {Text(onTheWay)} of {Text(capacity)} until {string.Join(", ", order.Order(StringComparer.Ordinal))}";

    private static PlanValue<Bandwidth> Value(Amount amount) => PlanValue.Known(amount.Bandwidth, amount.IsSecret);

    private static string Text(Amount amount) => $"{amount.Bandwidth}{(amount.IsSecret ? " (secret)" : "")}";

    private static string Text(PlanValue<Bandwidth> value) =>
        value.IsKnown ? Text(new Amount(value.Value, value.IsSecret)) : value.ToString();
}
