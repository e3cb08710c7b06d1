using PulumiCen.Engine.State;
using PulumiCen.Engine.Steps;

namespace PulumiCen.Engine.Planning;

/// <summary>The steps for one resource; after an import, more come once it is known what was found.</summary>
/// <param name="Steps">The steps, in order; none where nothing is left to do.</param>
/// <param name="State">The resource, as far as it is known before the steps are done.</param>
internal sealed record Plan(IReadOnlyList<Step> Steps, ResourceState State)
{
    /// <summary>Plans the rest, where this was an import.</summary>
    public Func<ResourceState, Task<Plan>>? Continue { get; init; }

    /// <summary>Whether the resource isn't made in this deployment, so that nobody knows its outputs.</summary>
    public bool IsUnknown { get; init; }
}
