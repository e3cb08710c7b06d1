namespace PulumiCen.Cen;

/// <summary>The name that generated programs have for the values of <see cref="PulumiCen.ChargeType"/>.</summary>
public static class ChargeType
{
    /// <inheritdoc cref="PulumiCen.ChargeType.PrePaid"/>
    public static PulumiCen.ChargeType PrePaid => PulumiCen.ChargeType.PrePaid;

    /// <inheritdoc cref="PulumiCen.ChargeType.PostPaid"/>
    public static PulumiCen.ChargeType PostPaid => PulumiCen.ChargeType.PostPaid;
}
