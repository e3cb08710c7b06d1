using System.Collections.Immutable;
using Pulumi;

namespace PulumiCen;

/// <summary>The result of <see cref="GetAreas"/>.</summary>
[OutputType]
public sealed class GetAreasResult
{
    /// <summary>The areas, in the order of the product documentation.</summary>
    public readonly ImmutableArray<Outputs.Area> Areas;

    [OutputConstructor]
    private GetAreasResult(
        ImmutableArray<Outputs.Area> areas)
    {
        Areas = areas;
    }
}
