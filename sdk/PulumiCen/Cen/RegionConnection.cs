using Pulumi;

namespace PulumiCen.Cen;

/// <summary>The name that generated programs have for <see cref="PulumiCen.RegionConnection"/>.</summary>
public class RegionConnection : PulumiCen.RegionConnection
{
    /// <inheritdoc cref="PulumiCen.RegionConnection(string, RegionConnectionArgs, CustomResourceOptions)"/>
    public RegionConnection(string name, RegionConnectionArgs args, CustomResourceOptions? options = null)
        : base(name, args, options)
    {
    }
}
