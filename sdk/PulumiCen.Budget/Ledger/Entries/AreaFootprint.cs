namespace PulumiCen.Budget;

/// <summary>The areas that a region pair touches; null where a region's area isn't known.</summary>
internal readonly record struct AreaFootprint(Area? One, Area? Other)
{
    /// <summary>Whether the pair may lie in a package for these areas: what isn't known is let through.</summary>
    public bool MayFit(AreaPair areas) => (One, Other) switch
    {
        _ when !areas.IsKnown => true,
        (null, null) => true,
        ({ } known, null) => areas.Contains(known),
        (null, { } known) => areas.Contains(known),
        ({ } one, { } other) => AreaPair.Of(one, other) == areas,
    };
}
