using Pulumi;

namespace PulumiCen;

/// <summary>The arguments of <see cref="Instance"/>.</summary>
public sealed class InstanceArgs : ResourceArgs
{
    /// <summary>
    /// Its name in the cloud: 1 to 128 characters, not starting with http:// or https://. Default: the resource's
    /// name in the program and a random suffix. Source: CreateCen, parameter Name.
    /// </summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary>
    /// A description: 1 to 256 characters, not starting with http:// or https://. Default: none. Source: CreateCen,
    /// parameter Description.
    /// </summary>
    [Input("description")]
    public Input<string>? Description { get; set; }

    [Input("tags")]
    private InputMap<string>? _tags;

    /// <summary>
    /// Tags: at most 20. A key has up to 64 characters and starts neither with aliyun nor with acs:, a value has up
    /// to 128; neither contains http:// or https://. Default: none. Source: CreateCen, parameter Tag.
    /// </summary>
    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }

    /// <summary>No arguments.</summary>
    public static new InstanceArgs Empty => new();
}
