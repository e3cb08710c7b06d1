namespace PulumiCen.Reporting.Costs;

/// <summary>What something costs, as far as it is known.</summary>
public abstract record CostAmount
{
    private CostAmount()
    {
    }

    /// <summary>Nothing: there is nothing that would cost anything.</summary>
    public sealed record None : CostAmount;

    /// <summary>It is known.</summary>
    /// <param name="Money">How much; a difference may be negative.</param>
    public sealed record Known(Money Money) : CostAmount;

    /// <summary>It isn't known, which is never the same as nothing.</summary>
    /// <param name="Reason">Why, in words.</param>
    /// <param name="AtLeast">Of a sum, what is known of it; else <see langword="null"/>.</param>
    public sealed record Unknown(string Reason, Money? AtLeast = null) : CostAmount;

    /// <summary>A secret went into it, and it would give the secret away.</summary>
    public sealed record Secret : CostAmount;

    /// <summary>What is left of one without the other: negative where the other is more, and <see cref="None"/> where both are the same.</summary>
    internal static CostAmount Difference(CostAmount after, CostAmount before) => (after, before) switch
    {
        (Secret, _) or (_, Secret) => new Secret(),
        (Unknown unknown, _) => new Unknown(unknown.Reason),
        (_, Unknown unknown) => new Unknown(unknown.Reason),
        (None, None) => new None(),
        (Known known, None) => known,
        (None, Known known) => new Known(known.Money with { Amount = -known.Money.Amount }),
        (Known one, Known other) when one.Money == other.Money => new None(),
        (Known one, Known other) when !string.Equals(one.Money.Currency, other.Money.Currency, StringComparison.Ordinal) =>
            new Unknown($"one is in {one.Money.Currency}, the other in {other.Money.Currency}"),
        (Known one, Known other) => new Known(one.Money - other.Money),
        _ => throw new ArgumentOutOfRangeException(nameof(after)),
    };
}
