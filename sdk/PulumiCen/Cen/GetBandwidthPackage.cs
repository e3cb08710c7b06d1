using Pulumi;

namespace PulumiCen.Cen;

/// <summary>The name that generated programs have for <see cref="PulumiCen.GetBandwidthPackage"/>.</summary>
public static class GetBandwidthPackage
{
    /// <inheritdoc cref="PulumiCen.GetBandwidthPackage.InvokeAsync(GetBandwidthPackageArgs, InvokeOptions)"/>
    public static Task<GetBandwidthPackageResult> InvokeAsync(GetBandwidthPackageArgs? args = null, InvokeOptions? options = null) =>
        PulumiCen.GetBandwidthPackage.InvokeAsync(args, options);

    /// <inheritdoc cref="PulumiCen.GetBandwidthPackage.Invoke(GetBandwidthPackageInvokeArgs, InvokeOptions)"/>
    public static Output<GetBandwidthPackageResult> Invoke(GetBandwidthPackageInvokeArgs? args = null, InvokeOptions? options = null) =>
        PulumiCen.GetBandwidthPackage.Invoke(args, options);

    /// <inheritdoc cref="PulumiCen.GetBandwidthPackage.Invoke(GetBandwidthPackageInvokeArgs, InvokeOutputOptions)"/>
    public static Output<GetBandwidthPackageResult> Invoke(GetBandwidthPackageInvokeArgs args, InvokeOutputOptions options) =>
        PulumiCen.GetBandwidthPackage.Invoke(args, options);
}
