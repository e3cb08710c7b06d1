using Pulumi;

namespace PulumiCen;

/// <summary>The arguments of <see cref="GetHeadroom"/> as plain values.</summary>
public sealed class GetHeadroomArgs : InvokeArgs
{
    /// <summary>The id of the package, such as <c>cenbwp-abc</c>.</summary>
    [Input("bandwidthPackageId", required: true)]
    public string BandwidthPackageId { get; set; } = null!;

    /// <summary>No arguments.</summary>
    public static new GetHeadroomArgs Empty => new();
}

/// <summary>The arguments of <see cref="GetHeadroom"/> as values that may be outputs.</summary>
public sealed class GetHeadroomInvokeArgs : InvokeArgs
{
    /// <summary>The id of the package, such as <c>cenbwp-abc</c>.</summary>
    [Input("bandwidthPackageId", required: true)]
    public Input<string> BandwidthPackageId { get; set; } = null!;

    /// <summary>No arguments.</summary>
    public static new GetHeadroomInvokeArgs Empty => new();
}
