using Pulumi;

namespace PulumiCen;

/// <summary>The arguments of <see cref="GetBandwidthPackage"/> as plain values.</summary>
public sealed class GetBandwidthPackageArgs : InvokeArgs
{
    /// <summary>Its id, such as <c>cenbwp-abc</c>. Default: <c>name</c>; one of the two is needed.</summary>
    [Input("id")]
    public string? Id { get; set; }

    /// <summary>Its name; it is an error when several packages have it. Default: <c>id</c>.</summary>
    [Input("name")]
    public string? Name { get; set; }

    /// <summary>No arguments.</summary>
    public static new GetBandwidthPackageArgs Empty => new();
}

/// <summary>The arguments of <see cref="GetBandwidthPackage"/> as values that may be outputs.</summary>
public sealed class GetBandwidthPackageInvokeArgs : InvokeArgs
{
    /// <summary>Its id, such as <c>cenbwp-abc</c>. Default: <c>name</c>; one of the two is needed.</summary>
    [Input("id")]
    public Input<string>? Id { get; set; }

    /// <summary>Its name; it is an error when several packages have it. Default: <c>id</c>.</summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary>No arguments.</summary>
    public static new GetBandwidthPackageInvokeArgs Empty => new();
}
