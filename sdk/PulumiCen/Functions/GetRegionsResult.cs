using System.Collections.Immutable;
using Pulumi;

namespace PulumiCen;

/// <summary>The result of <see cref="GetRegions"/>.</summary>
[OutputType]
public sealed class GetRegionsResult
{
    /// <summary>The regions, in ordinal order of their ids.</summary>
    public readonly ImmutableArray<Outputs.Region> Regions;

    [OutputConstructor]
    private GetRegionsResult(
        ImmutableArray<Outputs.Region> regions)
    {
        Regions = regions;
    }
}
