using Pulumi.Testing;

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
}
