using System.Collections.Immutable;

namespace PulumiCen.Engine.Steps;

/// <summary>What a diff found, as steps and events carry it.</summary>
/// <param name="ReplaceKeys">The properties that force a replacement.</param>
/// <param name="ChangedKeys">The properties that differ.</param>
/// <param name="Details">How each property path differs; null where the provider gave no details.</param>
internal sealed record DiffSummary(
    ImmutableArray<string> ReplaceKeys,
    ImmutableArray<string> ChangedKeys,
    ImmutableSortedDictionary<string, PropertyChange>? Details)
{
    public static DiffSummary None { get; } = new([], [], null);
}

/// <summary>How one property differs.</summary>
internal readonly record struct PropertyChange(PropertyChangeKind Kind, bool IsInput)
{
    public string Name => Kind switch
    {
        PropertyChangeKind.Add => "add",
        PropertyChangeKind.AddReplace => "add-replace",
        PropertyChangeKind.Delete => "delete",
        PropertyChangeKind.DeleteReplace => "delete-replace",
        PropertyChangeKind.Update => "update",
        _ => "update-replace",
    };

    /// <summary>The mark before the property's name in the output.</summary>
    public string Mark => Kind switch
    {
        PropertyChangeKind.Add or PropertyChangeKind.AddReplace => "+",
        PropertyChangeKind.Delete or PropertyChangeKind.DeleteReplace => "-",
        _ => "~",
    };

    public bool IsReplace =>
        Kind is PropertyChangeKind.AddReplace or PropertyChangeKind.DeleteReplace or PropertyChangeKind.UpdateReplace;

    /// <summary>The same difference seen from the other side.</summary>
    public PropertyChange Inverted => this with
    {
        Kind = Kind switch
        {
            PropertyChangeKind.Add => PropertyChangeKind.Delete,
            PropertyChangeKind.AddReplace => PropertyChangeKind.DeleteReplace,
            PropertyChangeKind.Delete => PropertyChangeKind.Add,
            PropertyChangeKind.DeleteReplace => PropertyChangeKind.AddReplace,
            _ => Kind,
        },
    };

    public PropertyChange AsReplace => this with
    {
        Kind = Kind switch
        {
            PropertyChangeKind.Add => PropertyChangeKind.AddReplace,
            PropertyChangeKind.Delete => PropertyChangeKind.DeleteReplace,
            PropertyChangeKind.Update => PropertyChangeKind.UpdateReplace,
            _ => Kind,
        },
    };
}

/// <summary>The kinds of difference, with the wire's numbers.</summary>
internal enum PropertyChangeKind
{
    Add = 0,
    AddReplace = 1,
    Delete = 2,
    DeleteReplace = 3,
    Update = 4,
    UpdateReplace = 5,
}
