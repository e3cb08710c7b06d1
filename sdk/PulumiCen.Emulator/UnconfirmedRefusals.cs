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

    /// <summary>A CEN that is changing, or that something is still attached to; the code is known, its status isn't.</summary>
    public RefusalCode CenStatus { get; init; } = new(400, "InvalidOperation.CenInstanceStatus");

    /// <summary>A package that is attached, or isn't; the code is known, its status is for deleting only.</summary>
    public RefusalCode PackageStatus { get; init; } = new(400, "InvalidOperation.BwpInstanceStatus");

    /// <summary>A package whose term is over; the code is known, its status isn't.</summary>
    public RefusalCode PackageBusinessStatus { get; init; } = new(400, "InvalidOperation.BwpBusinessStatus");

    /// <summary>One CEN more than the account may have; the code is known, its status isn't.</summary>
    public RefusalCode CenQuota { get; init; } = new(400, "QuotaExceeded.CenCountExceeded");

    /// <summary>Tags that are too many, too long, or begin with what the cloud keeps for itself.</summary>
    public RefusalCode Tags { get; init; } = new(400, "InvalidParameter.Tag");

    /// <summary>No such transit router.</summary>
    public RefusalCode RouterUnknown { get; init; } = new(404, "InvalidTransitRouterId.NotFound");

    /// <summary>No such peer attachment, when it is to be changed.</summary>
    public RefusalCode AttachmentUnknown { get; init; } = new(404, "InvalidTransitRouterAttachmentId.NotFound");

    /// <summary>A peer attachment that is changing; the code is known, its status isn't.</summary>
    public RefusalCode AttachmentStatus { get; init; } = new(400, "IncorrectStatus.Status");

    /// <summary>A second peer attachment between two transit routers.</summary>
    public RefusalCode AttachmentExists { get; init; } = new(409, "OperationFailed.PeerAttachmentExist");

    /// <summary>Too many requests; seen with 400, 429 and 503.</summary>
    public RefusalCode Throttled { get; init; } = new(400, "Throttling.User");

    /// <summary>A wrong signature; seen with 400 and 403.</summary>
    public RefusalCode SignatureWrong { get; init; } = new(400, "SignatureDoesNotMatch");

    /// <summary>An access key that isn't known; seen with 400 and 404.</summary>
    public RefusalCode KeyUnknown { get; init; } = new(404, "InvalidAccessKeyId.NotFound");
}
