using PulumiCen.Emulator.Behaviours;

namespace PulumiCen.Emulator;

/// <summary>
/// The codes and statuses of refusals. Some are only assumed, see docs/emulator.md: a client must not depend on these; set
/// others to see that it doesn't.
/// </summary>
public sealed record RefusalCodes
{
    /// <summary>The connections of a package would be more than the package.</summary>
    [Confirmed("the connections of a package would need more than it has, at a peer attachment that is created", Sources.CreatePeer)]
    [Assumed(
        "the same at one that is changed, and at a Basic edition connection",
        "the message of the confirmed code speaks of the \"bandwidth limit\", which is the Basic edition's word")]
    public RefusalCode OverPackage { get; init; } = new(400, "InvalidOperation.BwpBandwidthExceeded");

    /// <summary>A package would be less than its connections.</summary>
    [Assumed("a package would be lowered below what its connections have", "the code's end is cut off in every copy that could be read")]
    public RefusalCode BelowAllocated { get; init; } = new(400, "OperationFailed.UpDownRadeBelowAllocated");

    /// <summary>No package of the CEN is for the areas of a pair of regions.</summary>
    [Confirmed("the CEN has no package for the areas of two regions, at a peer attachment that is created", Sources.CreatePeer)]
    [Assumed("the same at one that is changed, and at a Basic edition connection", "as at a peer attachment that is created")]
    public RefusalCode NoPackage { get; init; } = new(400, "InvalidOperation.BwpNotAssociated");

    /// <summary>A region of a Basic edition connection that the cloud doesn't have, or the same region twice.</summary>
    [Assumed("a region of a Basic edition connection that the cloud doesn't have, or the same region twice", Sources.ErrorCodes)]
    public RefusalCode Region { get; init; } = new(400, "ParameterIllegal.RegionId");

    /// <summary>Detaching a package that connections draw from.</summary>
    [Assumed("a package is detached that connections draw from", Sources.CodeOnly)]
    public RefusalCode ConnectionsLeft { get; init; } = new(400, "InvalidOperation.CenBandwidthLimitsNotZero");

    /// <summary>No such CEN.</summary>
    [Assumed("there is no such CEN", Sources.CodeOnly)]
    public RefusalCode CenUnknown { get; init; } = new(400, "ParameterCenInstanceId");

    /// <summary>No such package.</summary>
    [Assumed("there is no such package", Sources.CodeOnly)]
    public RefusalCode PackageUnknown { get; init; } = new(400, "ParameterBwpInstanceId");

    /// <summary>Another operation is running.</summary>
    [Assumed("another operation on the same resource is running", Sources.CodeOnly)]
    public RefusalCode Blocking { get; init; } = new(400, "Operation.Blocking");

    /// <summary>An action that doesn't exist.</summary>
    [Assumed("there is no such action", Sources.NoCode)]
    public RefusalCode ActionUnknown { get; init; } = new(404, "InvalidAction.NotFound");

    /// <summary>A client token that came before with other parameters.</summary>
    [Assumed("a client token came before, with other parameters", Sources.NoCode)]
    public RefusalCode TokenReused { get; init; } = new(400, "IdempotentParameterMismatch");

    /// <summary>A limit between regions of which one has an Enterprise edition transit router.</summary>
    [Assumed("a Basic edition limit is set where one of the two transit routers is of the Enterprise edition", Sources.NoCode)]
    public RefusalCode WrongEdition { get; init; } = new(400, "OperationUnsupported.EnterpriseEdition");

    /// <summary>A CEN that is changing, or that something is still attached to.</summary>
    [Confirmed("the CEN is changing, at a peer attachment", Sources.CreatePeer)]
    [Assumed("the same at other actions, or something is still attached to a CEN that is to be deleted", Sources.CodeOnly)]
    public RefusalCode CenStatus { get; init; } = new(400, "InvalidOperation.CenInstanceStatus");

    /// <summary>A package that is attached, or isn't.</summary>
    [Assumed("a package is attached that is attached already, or detached that isn't", "code and status: " + Sources.DeletePackage)]
    public RefusalCode PackageStatus { get; init; } = new(400, "InvalidOperation.BwpInstanceStatus");

    /// <summary>A package whose term is over.</summary>
    [Confirmed("the package of a peer attachment is locked or not paid for", Sources.CreatePeer)]
    [Assumed("the same at every other change of it or its connections", "as at a peer attachment")]
    public RefusalCode PackageBusinessStatus { get; init; } = new(400, "InvalidOperation.BwpBusinessStatus");

    /// <summary>One CEN more than the account may have.</summary>
    [Assumed("the account has as many CENs as it can have", Sources.CodeOnly)]
    public RefusalCode CenQuota { get; init; } = new(400, "QuotaExceeded.CenCountExceeded");

    /// <summary>Tags that are too many, too long, or begin with what the cloud keeps for itself.</summary>
    [Assumed("tags are too many, too long, or begin with what the cloud keeps for itself", Sources.NoCode)]
    public RefusalCode Tags { get; init; } = new(400, "InvalidParameter.Tag");

    /// <summary>No such transit router at the near end.</summary>
    [Confirmed("there is no such transit router", Sources.CreatePeer)]
    public RefusalCode RouterUnknown { get; init; } = new(400, "InvalidTransitRouterId.NotFound");

    /// <summary>No such transit router at the far end.</summary>
    [Confirmed("there is no such transit router at the far end", Sources.CreatePeer)]
    public RefusalCode PeerRouterUnknown { get; init; } = new(400, "InvalidPeerTransitRouterId.NotFound");

    /// <summary>No such CEN, to the actions of transit routers.</summary>
    [Confirmed("there is no such CEN, at a peer attachment", Sources.CreatePeer)]
    public RefusalCode RouterCenUnknown { get; init; } = new(400, "InvalidCenId.NotFound");

    /// <summary>No such peer attachment, when it is to be changed.</summary>
    [Assumed("there is no such peer attachment, when it is to be changed", "its family of codes is 400 on every page")]
    public RefusalCode AttachmentUnknown { get; init; } = new(400, "InvalidTransitRouterAttachmentId.NotFound");

    /// <summary>A peer attachment that is changing.</summary>
    [Assumed("the peer attachment is changing", Sources.CodeOnly)]
    public RefusalCode AttachmentStatus { get; init; } = new(400, "IncorrectStatus.Status");

    /// <summary>A second peer attachment between two transit routers.</summary>
    [Assumed("two transit routers are connected already", Sources.NoCode)]
    public RefusalCode AttachmentExists { get; init; } = new(409, "OperationFailed.PeerAttachmentExist");

    /// <summary>A resource type that has no tags.</summary>
    [Assumed("a resource type that has no tags here", Sources.NoCode)]
    public RefusalCode TagType { get; init; } = new(400, "InvalidParameter");

    /// <summary>Too many requests.</summary>
    [Assumed("too many requests", "seen with 400, 429 and 503")]
    public RefusalCode Throttled { get; init; } = new(400, "Throttling.User");

    /// <summary>A wrong signature.</summary>
    [Assumed("the signature is wrong", "seen with 400 and 403")]
    public RefusalCode SignatureWrong { get; init; } = new(400, "SignatureDoesNotMatch");

    /// <summary>A way of signing that the emulator doesn't know.</summary>
    [Assumed("the request is signed in a way that isn't emulated, such as ACS3-HMAC-SM3", Sources.NoCode)]
    public RefusalCode SignatureUnknown { get; init; } = new(400, "InvalidSignatureMethod");

    /// <summary>An access key that isn't known.</summary>
    [Assumed("the access key isn't known", "seen with 400 and 404")]
    public RefusalCode KeyUnknown { get; init; } = new(404, "InvalidAccessKeyId.NotFound");
}
