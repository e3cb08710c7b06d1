using Pulumi;

namespace PulumiCen;

/// <summary>How much bandwidth of a package is left in the cloud at this moment.</summary>
/// <remarks>
/// It is the cloud's own number (DescribeCenGeographicSpanRemainingBandwidth) and no reservation: another stack may
/// take it before this one does. What this program is about to take is not in it.
/// </remarks>
public static class GetHeadroom
{
    /// <summary>Calls the function with plain values.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="options">The options.</param>
    public static Task<GetHeadroomResult> InvokeAsync(GetHeadroomArgs args, InvokeOptions? options = null) =>
        global::Pulumi.Deployment.Instance.InvokeAsync<GetHeadroomResult>(
            "cen:index:getHeadroom", args ?? new GetHeadroomArgs(), options.WithDefaults());

    /// <summary>Calls the function with values that may be outputs; the result is one.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="options">The options.</param>
    public static Output<GetHeadroomResult> Invoke(GetHeadroomInvokeArgs args, InvokeOptions? options = null) =>
        global::Pulumi.Deployment.Instance.Invoke<GetHeadroomResult>(
            "cen:index:getHeadroom", args ?? new GetHeadroomInvokeArgs(), options.WithDefaults());

    /// <summary>Calls the function after the resources that the options name.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="options">The options.</param>
    public static Output<GetHeadroomResult> Invoke(GetHeadroomInvokeArgs args, InvokeOutputOptions options) =>
        global::Pulumi.Deployment.Instance.Invoke<GetHeadroomResult>(
            "cen:index:getHeadroom", args, options.WithDefaults());
}
