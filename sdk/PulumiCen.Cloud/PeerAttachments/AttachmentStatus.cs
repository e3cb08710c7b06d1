namespace PulumiCen.Cloud;

/// <summary>The states of a peer attachment.</summary>
public static class AttachmentStatus
{
    /// <summary>Being made.</summary>
    public const string Attaching = "Attaching";

    /// <summary>In force.</summary>
    public const string Attached = "Attached";

    /// <summary>Being changed.</summary>
    public const string Modifying = "Modifying";

    /// <summary>Being deleted; afterwards it isn't listed any more.</summary>
    public const string Detaching = "Detaching";
}
