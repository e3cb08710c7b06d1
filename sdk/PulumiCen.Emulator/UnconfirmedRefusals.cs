namespace PulumiCen.Emulator;

/// <summary>
/// Refusals that the real API certainly makes, but whose code or status is UNCONFIRMED: no document that could be read
/// shows it. A client must not depend on them; set others to see that it doesn't.
/// </summary>
public sealed record UnconfirmedRefusals
{
    /// <summary>The connections of a package would be more than the package.</summary>
    public RefusalCode OverPackage { get; init; } = new(400, "ParameterIllegal.BandwidthLimit");

    /// <summary>A package would be less than its connections.</summary>
    public RefusalCode BelowAllocated { get; init; } = new(400, "OperationFailed.UpDownRadeBelowAllocated");

    /// <summary>No package of the CEN is for the areas of a pair of regions.</summary>
    public RefusalCode NoPackage { get; init; } = new(400, "ParameterIllegal.NoBandwidthPackage");

    /// <summary>A region that isn't known, or the same region twice.</summary>
    public RefusalCode Region { get; init; } = new(400, "ParameterIllegal.RegionId");

    /// <summary>Detaching a package that connections draw from; the code is known, its status isn't.</summary>
    public RefusalCode ConnectionsLeft { get; init; } = new(400, "InvalidOperation.CenBandwidthLimitsNotZero");

    /// <summary>No such CEN; the code is known, its status isn't.</summary>
    public RefusalCode CenUnknown { get; init; } = new(400, "ParameterCenInstanceId");

    /// <summary>No such package; the code is known, its status isn't.</summary>
    public RefusalCode PackageUnknown { get; init; } = new(400, "ParameterBwpInstanceId");

    /// <summary>Another operation is running; the code is known, its status isn't.</summary>
    public RefusalCode Blocking { get; init; } = new(400, "Operation.Blocking");

    /// <summary>An action that doesn't exist.</summary>
    public RefusalCode ActionUnknown { get; init; } = new(404, "InvalidAction.NotFound");

    /// <summary>A client token that came before with other parameters.</summary>
    public RefusalCode TokenReused { get; init; } = new(400, "IdempotentParameterMismatch");

    /// <summary>A limit between regions of an Enterprise edition CEN.</summary>
    public RefusalCode WrongEdition { get; init; } = new(400, "OperationUnsupported.EnterpriseEdition");
}
