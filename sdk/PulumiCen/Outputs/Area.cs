using System.Collections.Immutable;
using Pulumi;

namespace PulumiCen.Outputs;

/// <summary>An area: the geographic region that a bandwidth package is bought for.</summary>
[OutputType]
public sealed class Area
{
    /// <summary>Its name, as a package's <c>areas</c> take it, such as <c>North-America</c>.</summary>
    public readonly string Name;

    /// <summary>
    /// Whether the current product documentation no longer lists it; packages bought earlier may still have it.
    /// </summary>
    public readonly bool Retired;

    /// <summary>The ids of its regions, such as <c>us-east-1</c>, in ordinal order.</summary>
    public readonly ImmutableArray<string> RegionIds;

    [OutputConstructor]
    private Area(
        string name,
        bool retired,
        ImmutableArray<string> regionIds)
    {
        Name = name;
        Retired = retired;
        RegionIds = regionIds;
    }
}
