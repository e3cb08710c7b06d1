namespace PulumiCen.Reporting.Steps;

/// <summary>What the engine does with a resource; the names are the CLI's (<c>create-replacement</c>, ...).</summary>
public enum ResourceOperation
{
    /// <summary>An operation that this version doesn't know.</summary>
    Unknown,

    /// <summary>Nothing.</summary>
    Same,

    /// <summary>It is created.</summary>
    Create,

    /// <summary>It is changed in place.</summary>
    Update,

    /// <summary>It is deleted.</summary>
    Delete,

    /// <summary>It is replaced: the whole of a replacement, beside the two steps that it consists of.</summary>
    Replace,

    /// <summary>The new one of a replacement is created.</summary>
    CreateReplacement,

    /// <summary>The old one of a replacement is deleted.</summary>
    DeleteReplaced,

    /// <summary>It is read, and not managed.</summary>
    Read,

    /// <summary>It is read in place of one that was managed.</summary>
    ReadReplacement,

    /// <summary>Its state is read again.</summary>
    Refresh,

    /// <summary>One that was read is forgotten.</summary>
    Discard,

    /// <summary>One that was read and replaced is forgotten.</summary>
    DiscardReplaced,

    /// <summary>The mark of an unfinished replacement is removed.</summary>
    RemovePendingReplace,

    /// <summary>It is taken over.</summary>
    Import,

    /// <summary>It is taken over in place of another.</summary>
    ImportReplacement,
}
