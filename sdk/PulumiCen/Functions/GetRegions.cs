using Pulumi;

namespace PulumiCen;

/// <summary>The regions that can be connected, and their areas.</summary>
/// <remarks>
/// From the provider's own table, so it needs no account and no network. Regions newer than the provider
/// are missing.
/// </remarks>
public static class GetRegions
{
    /// <summary>Calls the function with plain values.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="options">The options.</param>
    public static Task<GetRegionsResult> InvokeAsync(GetRegionsArgs? args = null, InvokeOptions? options = null) =>
        global::Pulumi.Deployment.Instance.InvokeAsync<GetRegionsResult>(
            "cen:index:getRegions", args ?? new GetRegionsArgs(), options.WithDefaults());

    /// <summary>Calls the function with values that may be outputs; the result is one.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="options">The options.</param>
    public static Output<GetRegionsResult> Invoke(GetRegionsInvokeArgs? args = null, InvokeOptions? options = null) =>
        global::Pulumi.Deployment.Instance.Invoke<GetRegionsResult>(
            "cen:index:getRegions", args ?? new GetRegionsInvokeArgs(), options.WithDefaults());

    /// <summary>Calls the function after the resources that the options name.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="options">The options.</param>
    public static Output<GetRegionsResult> Invoke(GetRegionsInvokeArgs args, InvokeOutputOptions options) =>
        global::Pulumi.Deployment.Instance.Invoke<GetRegionsResult>(
            "cen:index:getRegions", args, options.WithDefaults());
}
