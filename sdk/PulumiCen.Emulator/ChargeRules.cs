namespace PulumiCen.Emulator;

/// <summary>How packages can be bought.</summary>
public sealed record ChargeRules
{
    /// <summary>
    /// Whether a package without a charge type is prepaid. UNCONFIRMED: documents say both. Default: yes.
    /// </summary>
    public bool DefaultIsPrepaid { get; init; } = true;

    /// <summary>
    /// Whether packages can be paid by use. Default: yes; the international site is said to sell prepaid ones only.
    /// </summary>
    public bool AcceptsPostpaid { get; init; } = true;
}
