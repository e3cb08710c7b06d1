namespace PulumiCen.Cloud;

/// <summary>What <c>CreateCen</c> is to create.</summary>
public sealed record InstanceOrder
{
    /// <summary>Its name, up to 128 characters; null for none.</summary>
    public string? Name { get; init; }

    /// <summary>Its description, up to 256 characters; null for none.</summary>
    public string? Description { get; init; }

    /// <summary>Its tags, up to 20.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = ResourceTags.None;
}
