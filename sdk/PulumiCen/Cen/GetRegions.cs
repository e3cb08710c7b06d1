using Pulumi;

namespace PulumiCen.Cen;

/// <summary>The name that generated programs have for <see cref="PulumiCen.GetRegions"/>.</summary>
public static class GetRegions
{
    /// <inheritdoc cref="PulumiCen.GetRegions.InvokeAsync(GetRegionsArgs, InvokeOptions)"/>
    public static Task<GetRegionsResult> InvokeAsync(GetRegionsArgs? args = null, InvokeOptions? options = null) =>
        PulumiCen.GetRegions.InvokeAsync(args, options);

    /// <inheritdoc cref="PulumiCen.GetRegions.Invoke(GetRegionsInvokeArgs, InvokeOptions)"/>
    public static Output<GetRegionsResult> Invoke(GetRegionsInvokeArgs? args = null, InvokeOptions? options = null) =>
        PulumiCen.GetRegions.Invoke(args, options);

    /// <inheritdoc cref="PulumiCen.GetRegions.Invoke(GetRegionsInvokeArgs, InvokeOutputOptions)"/>
    public static Output<GetRegionsResult> Invoke(GetRegionsInvokeArgs args, InvokeOutputOptions options) =>
        PulumiCen.GetRegions.Invoke(args, options);
}
