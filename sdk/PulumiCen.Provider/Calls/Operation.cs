namespace PulumiCen.Provider.Calls;

/// <summary>What is done to a resource.</summary>
internal enum Operation
{
    /// <summary>It is made.</summary>
    Create,

    /// <summary>It is read.</summary>
    Read,

    /// <summary>It is changed in place.</summary>
    Update,

    /// <summary>It is deleted.</summary>
    Delete,
}
