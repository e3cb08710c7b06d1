namespace PulumiCen.Reporting.Prices;

/// <summary>Knows prices, or why it doesn't.</summary>
public interface IPriceSource
{
    /// <summary>The day whose prices these are, in UTC.</summary>
    DateOnly Date { get; }

    /// <summary>What was asked of others so far, and what they answered, in words and without secrets; empty where nobody is asked.</summary>
    IReadOnlyList<string> Asked { get; }

    /// <summary>Finds a price. It never fails: what can't be known is unknown, with the reason.</summary>
    ValueTask<PriceAnswer> FindAsync(PriceQuestion question, CancellationToken cancellationToken);
}
