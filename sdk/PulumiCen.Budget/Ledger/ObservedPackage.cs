namespace PulumiCen.Budget;

/// <summary>A package as it is in the cloud.</summary>
public sealed record ObservedPackage
{
    /// <summary>Which package it is.</summary>
    public required ResourceLink Package { get; init; }

    /// <summary>What it has; counts as its bandwidth where the program doesn't register the package.</summary>
    public Bandwidth? Bandwidth { get; init; }

    /// <summary>Its areas; count where the program doesn't register the package.</summary>
    public AreaPair? Areas { get; init; }

    /// <summary>What it will have by itself some day; null when it stays as it is.</summary>
    public LaterCapacity? Later { get; init; }

    /// <summary>
    /// What its region pairs have, all of them: an observation takes the place of the one before. A pair counts only
    /// while no registered connection of the package has it. Null where nobody looked: then what was seen before stays.
    /// </summary>
    public IReadOnlyDictionary<RegionPair, Bandwidth>? Allocations { get; init; } = new Dictionary<RegionPair, Bandwidth>();
}
