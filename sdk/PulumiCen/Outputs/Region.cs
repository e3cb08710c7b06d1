using Pulumi;

namespace PulumiCen.Outputs;

/// <summary>A region of the cloud.</summary>
[OutputType]
public sealed class Region
{
    /// <summary>Its id, such as <c>cn-hangzhou</c>.</summary>
    public readonly string Id;

    /// <summary>Its English name, such as Hangzhou.</summary>
    public readonly string Name;

    /// <summary>The area it lies in, such as <c>China</c>.</summary>
    public readonly string Area;

    [OutputConstructor]
    private Region(
        string id,
        string name,
        string area)
    {
        Id = id;
        Name = name;
        Area = area;
    }
}
