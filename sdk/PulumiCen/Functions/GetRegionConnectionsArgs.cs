using Pulumi;

namespace PulumiCen;

/// <summary>The arguments of <see cref="GetRegionConnections"/> as plain values.</summary>
public sealed class GetRegionConnectionsArgs : InvokeArgs
{
    /// <summary>The id of the CEN instance, such as <c>cen-abc</c>.</summary>
    [Input("instanceId", required: true)]
    public string InstanceId { get; set; } = null!;

    /// <summary>Only the connections that draw on this package. Default: all of them.</summary>
    [Input("bandwidthPackageId")]
    public string? BandwidthPackageId { get; set; }

    /// <summary>No arguments.</summary>
    public static new GetRegionConnectionsArgs Empty => new();
}

/// <summary>The arguments of <see cref="GetRegionConnections"/> as values that may be outputs.</summary>
public sealed class GetRegionConnectionsInvokeArgs : InvokeArgs
{
    /// <summary>The id of the CEN instance, such as <c>cen-abc</c>.</summary>
    [Input("instanceId", required: true)]
    public Input<string> InstanceId { get; set; } = null!;

    /// <summary>Only the connections that draw on this package. Default: all of them.</summary>
    [Input("bandwidthPackageId")]
    public Input<string>? BandwidthPackageId { get; set; }

    /// <summary>No arguments.</summary>
    public static new GetRegionConnectionsInvokeArgs Empty => new();
}
