namespace PulumiCen.Engine.Planning;

/// <summary>A resource to take into the stack as it is: an entry of an import file.</summary>
internal sealed record ImportGoal
{
    public required string Type { get; init; }

    /// <summary>The name in the URN.</summary>
    public required string Name { get; init; }

    /// <summary>The id to import; empty for components and providers.</summary>
    public string Id { get; init; } = "";

    /// <summary>The URN of its parent; empty for the stack.</summary>
    public string Parent { get; init; } = "";

    /// <summary>The URN of its provider; empty for the default one.</summary>
    public string Provider { get; init; } = "";

    public string Version { get; init; } = "";

    public bool IsComponent { get; init; }

    public bool Protect { get; init; }
}
