namespace PulumiCen.Cen;

/// <summary>The name that generated programs have for the values of <see cref="PulumiCen.Edition"/>.</summary>
public static class Edition
{
    /// <inheritdoc cref="PulumiCen.Edition.Auto"/>
    public static PulumiCen.Edition Auto => PulumiCen.Edition.Auto;

    /// <inheritdoc cref="PulumiCen.Edition.Basic"/>
    public static PulumiCen.Edition Basic => PulumiCen.Edition.Basic;

    /// <inheritdoc cref="PulumiCen.Edition.Enterprise"/>
    public static PulumiCen.Edition Enterprise => PulumiCen.Edition.Enterprise;
}
