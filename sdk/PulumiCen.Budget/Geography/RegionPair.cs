namespace PulumiCen.Budget;

/// <summary>Two different regions, in no order: what a connection lies between.</summary>
public sealed record RegionPair
{
    private RegionPair(string first, string second)
    {
        First = first;
        Second = second;
    }

    /// <summary>The id that comes first in ordinal order.</summary>
    public string First { get; }

    /// <summary>The id that comes last in ordinal order.</summary>
    public string Second { get; }

    /// <summary>The areas of the two; null where the table doesn't know one of them.</summary>
    public AreaPair? Areas => Region.Of(First).Area is { } first && Region.Of(Second).Area is { } second
        ? AreaPair.Of(first, second)
        : null;

    /// <summary>Makes a pair of two region ids; the order makes no difference.</summary>
    /// <exception cref="ArgumentException">An id is empty, or both are the same.</exception>
    public static RegionPair Of(string one, string other)
    {
        ArgumentException.ThrowIfNullOrEmpty(one);
        ArgumentException.ThrowIfNullOrEmpty(other);
        return string.CompareOrdinal(one, other) switch
        {
            0 => throw new ArgumentException($"A connection needs two different regions, and \"{one}\" is given twice.", nameof(other)),
            < 0 => new RegionPair(one, other),
            _ => new RegionPair(other, one),
        };
    }

    /// <summary>For people: <c>cn-hangzhou and us-east-1</c>.</summary>
    public override string ToString() => $"{First} and {Second}";
}
