using Pulumi;

namespace PulumiCen.Cen;

/// <summary>The name that generated programs have for <see cref="PulumiCen.BandwidthPackage"/>.</summary>
public class BandwidthPackage : PulumiCen.BandwidthPackage
{
    /// <inheritdoc cref="PulumiCen.BandwidthPackage(string, BandwidthPackageArgs, CustomResourceOptions)"/>
    public BandwidthPackage(string name, BandwidthPackageArgs args, CustomResourceOptions? options = null)
        : base(name, args, options)
    {
    }
}
