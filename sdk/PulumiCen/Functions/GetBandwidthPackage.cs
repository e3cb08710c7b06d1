using Pulumi;

namespace PulumiCen;

/// <summary>A bandwidth package as it is in the cloud, found by its id or its name.</summary>
/// <remarks>Source: DescribeCenBandwidthPackages.</remarks>
public static class GetBandwidthPackage
{
    /// <summary>Calls the function with plain values.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="options">The options.</param>
    public static Task<GetBandwidthPackageResult> InvokeAsync(GetBandwidthPackageArgs? args = null, InvokeOptions? options = null) =>
        global::Pulumi.Deployment.Instance.InvokeAsync<GetBandwidthPackageResult>(
            "cen:index:getBandwidthPackage", args ?? new GetBandwidthPackageArgs(), options.WithDefaults());

    /// <summary>Calls the function with values that may be outputs; the result is one.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="options">The options.</param>
    public static Output<GetBandwidthPackageResult> Invoke(GetBandwidthPackageInvokeArgs? args = null, InvokeOptions? options = null) =>
        global::Pulumi.Deployment.Instance.Invoke<GetBandwidthPackageResult>(
            "cen:index:getBandwidthPackage", args ?? new GetBandwidthPackageInvokeArgs(), options.WithDefaults());

    /// <summary>Calls the function after the resources that the options name.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="options">The options.</param>
    public static Output<GetBandwidthPackageResult> Invoke(GetBandwidthPackageInvokeArgs args, InvokeOutputOptions options) =>
        global::Pulumi.Deployment.Instance.Invoke<GetBandwidthPackageResult>(
            "cen:index:getBandwidthPackage", args, options.WithDefaults());
}
