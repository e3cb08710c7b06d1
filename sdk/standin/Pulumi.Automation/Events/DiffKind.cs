namespace Pulumi.Automation.Events;

/// <summary>What happens to a property.</summary>
public enum DiffKind
{
    /// <summary>It is new.</summary>
    Add,

    /// <summary>It is new, and the resource is replaced for it.</summary>
    AddReplace,

    /// <summary>It goes.</summary>
    Delete,

    /// <summary>It goes, and the resource is replaced for it.</summary>
    DeleteReplace,

    /// <summary>It changes.</summary>
    Update,

    /// <summary>It changes, and the resource is replaced for it.</summary>
    UpdateReplace,
}
