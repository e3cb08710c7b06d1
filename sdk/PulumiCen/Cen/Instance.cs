using Pulumi;

namespace PulumiCen.Cen;

/// <summary>The name that generated programs have for <see cref="PulumiCen.Instance"/>.</summary>
public class Instance : PulumiCen.Instance
{
    /// <inheritdoc cref="PulumiCen.Instance(string, InstanceArgs, CustomResourceOptions)"/>
    public Instance(string name, InstanceArgs? args = null, CustomResourceOptions? options = null)
        : base(name, args, options)
    {
    }
}
