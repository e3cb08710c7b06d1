namespace PulumiCen.Budget;

/// <summary>What a connection is before the operation.</summary>
public sealed record PreviousConnection
{
    /// <summary>What it has, zero where it is billed by traffic and no longer is to be; absent is a connectivity test.</summary>
    public PlanValue<Bandwidth> Bandwidth { get; init; }

    /// <summary>Whether it draws on the package that it is to draw on.</summary>
    public bool HasSamePackage { get; init; }

    /// <summary>
    /// The package and the regions of the connection that is deleted only after everything else, where the new one
    /// replaces it; null where it changes in place, or is deleted before the new one is made.
    /// </summary>
    public Allocation? LeavesAtTheEnd { get; init; }
}
