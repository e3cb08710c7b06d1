namespace PulumiCen.Budget;

/// <summary>A region connection as the program wants it.</summary>
public sealed record ConnectionRegistration
{
    /// <summary>Its URN.</summary>
    public required string Urn { get; init; }

    /// <summary>URNs that it had before it was renamed. What was registered under them is this connection.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The package that it draws on.</summary>
    public ResourceLink Package { get; init; }

    /// <summary>The CEN instance that it is in; with none, that of its package.</summary>
    public ResourceLink Instance { get; init; }

    /// <summary>The regions that it lies between.</summary>
    public required PlanValue<RegionPair> Regions { get; init; }

    /// <summary>What it is to have; absent is a connectivity test.</summary>
    public PlanValue<Bandwidth> Bandwidth { get; init; }

    /// <summary>Where its bandwidth comes from; absent is out of the package.</summary>
    public PlanValue<BandwidthType> Type { get; init; }

    /// <summary>The input that says which package it draws on, as its resource calls it.</summary>
    public string PackageInput { get; init; } = "bandwidthPackageId";

    /// <summary>The input that says what it is to have, as its resource calls it.</summary>
    public string BandwidthInput { get; init; } = "bandwidth";

    /// <summary>
    /// What it is now; null for a new one. Null keeps what an earlier registration said: a resource that is replaced is
    /// registered a second time, without the old values.
    /// </summary>
    public PreviousConnection? Previous { get; init; }
}
