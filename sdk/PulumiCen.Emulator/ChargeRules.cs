using PulumiCen.Emulator.Behaviours;

namespace PulumiCen.Emulator;

/// <summary>How packages can be bought.</summary>
public sealed record ChargeRules
{
    /// <summary>Whether a package without a charge type is prepaid. Default: yes.</summary>
    [Assumed("a package that is bought without a charge type is prepaid (DefaultIsPrepaid)", "documents say both")]
    public bool DefaultIsPrepaid { get; init; } = true;

    /// <summary>
    /// Whether packages can be paid by use. Default: yes; the international site is said to sell prepaid ones only.
    /// </summary>
    [Assumed("packages can be paid by use (AcceptsPostpaid)", "documents of the international site say prepaid only")]
    public bool AcceptsPostpaid { get; init; } = true;
}
