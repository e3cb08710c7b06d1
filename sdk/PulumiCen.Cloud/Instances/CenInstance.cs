namespace PulumiCen.Cloud;

/// <summary>A CEN instance as <c>DescribeCens</c> shows it.</summary>
public sealed record CenInstance
{
    /// <summary>Its id, <c>cen-...</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its name; empty when it has none.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its description; empty when it has none.</summary>
    public string Description { get; init; } = "";

    /// <summary>One of <see cref="CenStatus"/>.</summary>
    public string Status { get; init; } = "";

    /// <summary>When it was created, as the cloud writes it (UTC, to the minute); empty when it doesn't say.</summary>
    public string CreationTime { get; init; } = "";

    /// <summary>The packages attached to it.</summary>
    public IReadOnlyList<string> PackageIds { get; init; } = [];

    /// <summary>Its tags.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = ResourceTags.None;
}
