using System.Collections.Immutable;
using Pulumi;

namespace PulumiCen;

/// <summary>A CEN instance: the network that bandwidth packages are attached to and regions are connected in.</summary>
/// <remarks>It can be deleted when no package is attached to it any more.</remarks>
[CenResourceType("cen:index:Instance")]
public partial class Instance : CustomResource
{
    /// <summary>Makes a resource with this name, these arguments and these options.</summary>
    /// <param name="name">Its name in the program, unique in the stack.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">Its options.</param>
    public Instance(string name, InstanceArgs? args = null, CustomResourceOptions? options = null)
        : base("cen:index:Instance", name, args ?? new InstanceArgs(), options.WithDefaults())
    {
    }

    private Instance(string name, Input<string> id, CustomResourceOptions? options = null)
        : base("cen:index:Instance", name, args: null, options.WithDefaults(id))
    {
    }

    /// <summary>
    /// Its name in the cloud: 1 to 128 characters, not starting with http:// or https://. Default: the resource's
    /// name in the program and a random suffix. Source: CreateCen, parameter Name.
    /// </summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>
    /// A description: 1 to 256 characters, not starting with http:// or https://. Default: none. Source: CreateCen,
    /// parameter Description.
    /// </summary>
    [Output("description")]
    public Output<string?> Description { get; private set; } = null!;

    /// <summary>
    /// Tags: at most 20. A key has up to 64 characters and starts neither with aliyun nor with acs:, a value has up
    /// to 128; neither contains http:// or https://. Default: none. Source: CreateCen, parameter Tag.
    /// </summary>
    [Output("tags")]
    public Output<ImmutableDictionary<string, string>?> Tags { get; private set; } = null!;

    /// <summary>
    /// Its state in the cloud: <c>Creating</c>, <c>Active</c>, <c>Modifying</c> or <c>Deleting</c>. Source:
    /// DescribeCens.
    /// </summary>
    [Output("status")]
    public Output<string> Status { get; private set; } = null!;

    /// <summary>Reads a resource that exists already, in this stack or not.</summary>
    /// <param name="name">Its name in the program, unique in the stack.</param>
    /// <param name="id">Its id in the cloud.</param>
    /// <param name="options">Its options.</param>
    public static Instance Get(string name, Input<string> id, CustomResourceOptions? options = null) => new(name, id, options);
}
