using Pulumi;

namespace PulumiCen;

/// <summary>The connections of a CEN instance as they are in the cloud, whoever made them.</summary>
/// <remarks>
/// Connections without bandwidth are not among them: the cloud has no row for those. Source:
/// DescribeCenInterRegionBandwidthLimits, ListTransitRouterPeerAttachments.
/// </remarks>
public static class GetRegionConnections
{
    /// <summary>Calls the function with plain values.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="options">The options.</param>
    public static Task<GetRegionConnectionsResult> InvokeAsync(GetRegionConnectionsArgs args, InvokeOptions? options = null) =>
        global::Pulumi.Deployment.Instance.InvokeAsync<GetRegionConnectionsResult>(
            "cen:index:getRegionConnections", args ?? new GetRegionConnectionsArgs(), options.WithDefaults());

    /// <summary>Calls the function with values that may be outputs; the result is one.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="options">The options.</param>
    public static Output<GetRegionConnectionsResult> Invoke(GetRegionConnectionsInvokeArgs args, InvokeOptions? options = null) =>
        global::Pulumi.Deployment.Instance.Invoke<GetRegionConnectionsResult>(
            "cen:index:getRegionConnections", args ?? new GetRegionConnectionsInvokeArgs(), options.WithDefaults());

    /// <summary>Calls the function after the resources that the options name.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="options">The options.</param>
    public static Output<GetRegionConnectionsResult> Invoke(GetRegionConnectionsInvokeArgs args, InvokeOutputOptions options) =>
        global::Pulumi.Deployment.Instance.Invoke<GetRegionConnectionsResult>(
            "cen:index:getRegionConnections", args, options.WithDefaults());
}
