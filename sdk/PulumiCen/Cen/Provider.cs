using Pulumi;

namespace PulumiCen.Cen;

/// <summary>The name that generated programs have for <see cref="PulumiCen.Provider"/>.</summary>
public class Provider : PulumiCen.Provider
{
    /// <inheritdoc cref="PulumiCen.Provider(string, ProviderArgs, CustomResourceOptions)"/>
    public Provider(string name, ProviderArgs? args = null, CustomResourceOptions? options = null)
        : base(name, args, options)
    {
    }
}
