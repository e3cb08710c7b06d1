namespace PulumiCen.Cen;

/// <summary>The name that generated programs have for the values of <see cref="PulumiCen.OtherAllocations"/>.</summary>
public static class OtherAllocations
{
    /// <inheritdoc cref="PulumiCen.OtherAllocations.Warn"/>
    public static PulumiCen.OtherAllocations Warn => PulumiCen.OtherAllocations.Warn;

    /// <inheritdoc cref="PulumiCen.OtherAllocations.Error"/>
    public static PulumiCen.OtherAllocations Error => PulumiCen.OtherAllocations.Error;

    /// <inheritdoc cref="PulumiCen.OtherAllocations.Ignore"/>
    public static PulumiCen.OtherAllocations Ignore => PulumiCen.OtherAllocations.Ignore;
}
