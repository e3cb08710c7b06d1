namespace PulumiCen.Cloud;

/// <summary>The states of a peer attachment (<c>ListTransitRouterPeerAttachments</c>).</summary>
public static class AttachmentStatus
{
    /// <summary>Being made.</summary>
    public const string Attaching = "Attaching";

    /// <summary>In force.</summary>
    public const string Attached = "Attached";

    /// <summary>Being changed.</summary>
    public const string Modifying = "Modifying";

    /// <summary>Being deleted.</summary>
    public const string Detaching = "Detaching";

    /// <summary>Deleted, and still listed for a while.</summary>
    public const string Detached = "Detached";
}
