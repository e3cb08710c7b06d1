using Pulumi;

namespace PulumiCen.Cen;

/// <summary>The name that generated programs have for <see cref="PulumiCen.GetHeadroom"/>.</summary>
public static class GetHeadroom
{
    /// <inheritdoc cref="PulumiCen.GetHeadroom.InvokeAsync(GetHeadroomArgs, InvokeOptions)"/>
    public static Task<GetHeadroomResult> InvokeAsync(GetHeadroomArgs args, InvokeOptions? options = null) =>
        PulumiCen.GetHeadroom.InvokeAsync(args, options);

    /// <inheritdoc cref="PulumiCen.GetHeadroom.Invoke(GetHeadroomInvokeArgs, InvokeOptions)"/>
    public static Output<GetHeadroomResult> Invoke(GetHeadroomInvokeArgs args, InvokeOptions? options = null) =>
        PulumiCen.GetHeadroom.Invoke(args, options);

    /// <inheritdoc cref="PulumiCen.GetHeadroom.Invoke(GetHeadroomInvokeArgs, InvokeOutputOptions)"/>
    public static Output<GetHeadroomResult> Invoke(GetHeadroomInvokeArgs args, InvokeOutputOptions options) =>
        PulumiCen.GetHeadroom.Invoke(args, options);
}
