namespace PulumiCen.Budget;

/// <summary>The two areas of a package, in no order; they may be the same one.</summary>
public sealed record AreaPair
{
    private AreaPair(Area first, Area second)
    {
        First = first;
        Second = second;
    }

    /// <summary>The one whose id comes first in ordinal order.</summary>
    public Area First { get; }

    /// <summary>The one whose id comes last in ordinal order.</summary>
    public Area Second { get; }

    /// <summary>Whether both are known here; of others it isn't known which regions are in them.</summary>
    public bool IsKnown => First.IsKnown && Second.IsKnown;

    /// <summary>Makes a pair; the order makes no difference.</summary>
    public static AreaPair Of(Area one, Area other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return string.CompareOrdinal(one.Id, other.Id) <= 0 ? new AreaPair(one, other) : new AreaPair(other, one);
    }

    /// <summary>Whether the area is one of the two.</summary>
    public bool Contains(Area area) => First == area || Second == area;

    /// <summary>For people: <c>China and North-America</c>, or <c>China only</c>.</summary>
    public override string ToString() => First == Second ? $"{First} only" : $"{First} and {Second}";
}
