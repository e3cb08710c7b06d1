namespace PulumiCen.Budget;

/// <summary>A bandwidth package as the program wants it.</summary>
public sealed record PackageRegistration
{
    /// <summary>Its URN.</summary>
    public required string Urn { get; init; }

    /// <summary>Its id, where it is known. Not that of a package that this one replaces.</summary>
    public string? Id { get; init; }

    /// <summary>URNs that it had before it was renamed. What was registered under them is this package.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>What it is to have.</summary>
    public required PlanValue<Bandwidth> Bandwidth { get; init; }

    /// <summary>What it has now; absent for a new one. Absent keeps what an earlier registration said.</summary>
    public PlanValue<Bandwidth> PreviousBandwidth { get; init; }

    /// <summary>Its areas.</summary>
    public PlanValue<AreaPair> Areas { get; init; }

    /// <summary>The CEN instance that it is to be attached to.</summary>
    public ResourceLink Instance { get; init; }

    /// <summary>
    /// The CEN instance that it is attached to now; none for a new one, and for one that is replaced. None keeps what an
    /// earlier registration said.
    /// </summary>
    public ResourceLink PreviousInstance { get; init; }
}
