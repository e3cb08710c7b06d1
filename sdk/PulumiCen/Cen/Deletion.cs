namespace PulumiCen.Cen;

/// <summary>The name that generated programs have for the values of <see cref="PulumiCen.Deletion"/>.</summary>
public static class Deletion
{
    /// <inheritdoc cref="PulumiCen.Deletion.Refuse"/>
    public static PulumiCen.Deletion Refuse => PulumiCen.Deletion.Refuse;

    /// <inheritdoc cref="PulumiCen.Deletion.Retain"/>
    public static PulumiCen.Deletion Retain => PulumiCen.Deletion.Retain;
}
