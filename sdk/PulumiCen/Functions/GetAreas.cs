using Pulumi;

namespace PulumiCen;

/// <summary>The areas that bandwidth packages are bought for, and their regions.</summary>
/// <remarks>
/// From the provider's own table, so it needs no account and no network. Regions newer than the provider
/// are missing.
/// </remarks>
public static class GetAreas
{
    /// <summary>Calls the function with plain values.</summary>
    /// <param name="options">The options.</param>
    public static Task<GetAreasResult> InvokeAsync(InvokeOptions? options = null) =>
        global::Pulumi.Deployment.Instance.InvokeAsync<GetAreasResult>(
            "cen:index:getAreas", InvokeArgs.Empty, options.WithDefaults());

    /// <summary>Calls the function with values that may be outputs; the result is one.</summary>
    /// <param name="options">The options.</param>
    public static Output<GetAreasResult> Invoke(InvokeOptions? options = null) =>
        global::Pulumi.Deployment.Instance.Invoke<GetAreasResult>(
            "cen:index:getAreas", InvokeArgs.Empty, options.WithDefaults());

    /// <summary>Calls the function after the resources that the options name.</summary>
    /// <param name="options">The options.</param>
    public static Output<GetAreasResult> Invoke(InvokeOutputOptions options) =>
        global::Pulumi.Deployment.Instance.Invoke<GetAreasResult>(
            "cen:index:getAreas", InvokeArgs.Empty, options.WithDefaults());
}
