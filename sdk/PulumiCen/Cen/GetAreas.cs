using Pulumi;

namespace PulumiCen.Cen;

/// <summary>The name that generated programs have for <see cref="PulumiCen.GetAreas"/>.</summary>
public static class GetAreas
{
    /// <inheritdoc cref="PulumiCen.GetAreas.InvokeAsync(InvokeOptions)"/>
    public static Task<GetAreasResult> InvokeAsync(InvokeOptions? options = null) =>
        PulumiCen.GetAreas.InvokeAsync(options);

    /// <inheritdoc cref="PulumiCen.GetAreas.Invoke(InvokeOptions)"/>
    public static Output<GetAreasResult> Invoke(InvokeOptions? options = null) =>
        PulumiCen.GetAreas.Invoke(options);

    /// <inheritdoc cref="PulumiCen.GetAreas.Invoke(InvokeOutputOptions)"/>
    public static Output<GetAreasResult> Invoke(InvokeOutputOptions options) =>
        PulumiCen.GetAreas.Invoke(options);
}
