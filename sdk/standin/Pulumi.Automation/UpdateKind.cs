namespace Pulumi.Automation;

/// <summary>What an entry of a stack's history was.</summary>
public enum UpdateKind
{
    /// <summary>An update.</summary>
    Update,

    /// <summary>A preview.</summary>
    Preview,

    /// <summary>A refresh.</summary>
    Refresh,

    /// <summary>A new name.</summary>
    Rename,

    /// <summary>A destroy.</summary>
    Destroy,

    /// <summary>An import of a state.</summary>
    Import,
}
