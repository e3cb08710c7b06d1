namespace PulumiCen.Cen;

/// <summary>The name that generated programs have for the values of <see cref="PulumiCen.LaterBandwidth"/>.</summary>
public static class LaterBandwidth
{
    /// <inheritdoc cref="PulumiCen.LaterBandwidth.Warn"/>
    public static PulumiCen.LaterBandwidth Warn => PulumiCen.LaterBandwidth.Warn;

    /// <inheritdoc cref="PulumiCen.LaterBandwidth.Error"/>
    public static PulumiCen.LaterBandwidth Error => PulumiCen.LaterBandwidth.Error;

    /// <inheritdoc cref="PulumiCen.LaterBandwidth.Ignore"/>
    public static PulumiCen.LaterBandwidth Ignore => PulumiCen.LaterBandwidth.Ignore;
}
