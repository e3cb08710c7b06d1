using PulumiCen.Reporting.Costs;

namespace PulumiCen.Reporting.Prices;

/// <summary>The answer to a <see cref="PriceQuestion"/>.</summary>
public abstract record PriceAnswer
{
    private PriceAnswer()
    {
    }

    /// <summary>It is known.</summary>
    /// <param name="Money">The price for all of the bandwidth and all months.</param>
    /// <param name="Source">Where it is from, in words.</param>
    public sealed record Known(Money Money, string Source) : PriceAnswer;

    /// <summary>It isn't known, which is never the same as nothing.</summary>
    /// <param name="Reason">Why, in words: <c>there is no price for China and Europe</c>.</param>
    public sealed record Unknown(string Reason) : PriceAnswer;
}
