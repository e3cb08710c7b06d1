using Pulumi;

namespace PulumiCen;

/// <summary>The arguments of <see cref="GetRegions"/> as plain values.</summary>
public sealed class GetRegionsArgs : InvokeArgs
{
    /// <summary>
    /// Only the regions of this area: <c>China</c>, <c>North-America</c>, <c>Asia-Pacific</c>, <c>Europe</c>,
    /// <c>South-America</c>, and of old <c>Australia</c> and <c>Middle-East</c>. Hong Kong is in <c>Asia-Pacific</c>.
    /// Default: all regions.
    /// </summary>
    [Input("area")]
    public string? Area { get; set; }

    /// <summary>No arguments.</summary>
    public static new GetRegionsArgs Empty => new();
}

/// <summary>The arguments of <see cref="GetRegions"/> as values that may be outputs.</summary>
public sealed class GetRegionsInvokeArgs : InvokeArgs
{
    /// <summary>
    /// Only the regions of this area: <c>China</c>, <c>North-America</c>, <c>Asia-Pacific</c>, <c>Europe</c>,
    /// <c>South-America</c>, and of old <c>Australia</c> and <c>Middle-East</c>. Hong Kong is in <c>Asia-Pacific</c>.
    /// Default: all regions.
    /// </summary>
    [Input("area")]
    public Input<string>? Area { get; set; }

    /// <summary>No arguments.</summary>
    public static new GetRegionsInvokeArgs Empty => new();
}
