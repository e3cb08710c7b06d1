namespace Pulumi.Automation.Events;

/// <summary>How one property changes.</summary>
public class PropertyDiff
{
    internal PropertyDiff(DiffKind kind, bool inputDiff)
    {
        Kind = kind;
        InputDiff = inputDiff;
    }

    /// <summary>What happens to it.</summary>
    public DiffKind Kind { get; }

    /// <summary>Whether inputs were compared with inputs, and not with outputs.</summary>
    public bool InputDiff { get; }
}
