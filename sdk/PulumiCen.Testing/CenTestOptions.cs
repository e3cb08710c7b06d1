using System.Collections.Immutable;
using Pulumi.Testing;
using PulumiCen.Budget;

namespace PulumiCen.Testing;

/// <summary>What a program under test is told.</summary>
public sealed record CenTestOptions
{
    /// <summary>The project. Default: <c>project</c>.</summary>
    public string Project { get; init; } = "project";

    /// <summary>The stack. Default: <c>stack</c>.</summary>
    public string Stack { get; init; } = "stack";

    /// <summary>
    /// Mocks of resources of other packages, and of functions that ask the cloud or are other packages'. Default: a
    /// resource's outputs are its inputs, and calling such a function fails.
    /// </summary>
    public IMocks? Mocks { get; init; }

    /// <summary>
    /// What packages will have by themselves, as when a temporary upgrade ends: by the package's name in the program, or
    /// its id (<c>cenbwp-...</c>) where the program only names that. Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, LaterCapacity> LaterCapacities { get; init; } = ImmutableDictionary<string, LaterCapacity>.Empty;
}
