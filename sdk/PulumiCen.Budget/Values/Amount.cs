namespace PulumiCen.Budget;

/// <summary>
/// A bandwidth that was added up. It is secret when a secret went into it, for the sum would give the secret away:
/// <see cref="ToString"/> never shows it then.
/// </summary>
/// <param name="Bandwidth">The bandwidth, secret or not: never print it, print this struct.</param>
/// <param name="IsSecret">Whether it must not be shown.</param>
public readonly record struct Amount(Bandwidth Bandwidth, bool IsSecret = false)
{
    /// <summary>For people: <c>8 Mbit/s</c>, or <c>[secret]</c>.</summary>
    public override string ToString() => IsSecret ? PlanValue.SecretText : Bandwidth.ToString();
}
