using Pulumi;

namespace PulumiCen.Cen;

/// <summary>The name that generated programs have for <see cref="PulumiCen.GetRegionConnections"/>.</summary>
public static class GetRegionConnections
{
    /// <inheritdoc cref="PulumiCen.GetRegionConnections.InvokeAsync(GetRegionConnectionsArgs, InvokeOptions)"/>
    public static Task<GetRegionConnectionsResult> InvokeAsync(GetRegionConnectionsArgs args, InvokeOptions? options = null) =>
        PulumiCen.GetRegionConnections.InvokeAsync(args, options);

    /// <inheritdoc cref="PulumiCen.GetRegionConnections.Invoke(GetRegionConnectionsInvokeArgs, InvokeOptions)"/>
    public static Output<GetRegionConnectionsResult> Invoke(GetRegionConnectionsInvokeArgs args, InvokeOptions? options = null) =>
        PulumiCen.GetRegionConnections.Invoke(args, options);

    /// <inheritdoc cref="PulumiCen.GetRegionConnections.Invoke(GetRegionConnectionsInvokeArgs, InvokeOutputOptions)"/>
    public static Output<GetRegionConnectionsResult> Invoke(GetRegionConnectionsInvokeArgs args, InvokeOutputOptions options) =>
        PulumiCen.GetRegionConnections.Invoke(args, options);
}
