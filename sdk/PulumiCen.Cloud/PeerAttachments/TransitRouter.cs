namespace PulumiCen.Cloud;

/// <summary>A transit router: a CEN's presence in one region (<c>ListTransitRouters</c>).</summary>
public sealed record TransitRouter
{
    /// <summary>Its id, <c>tr-...</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its region.</summary>
    public required string RegionId { get; init; }

    /// <summary><c>Enterprise</c> or <c>Basic</c>.</summary>
    public string Type { get; init; } = "";

    /// <summary>
    /// <c>Active</c> when it is ready; <c>Creating</c>, <c>Modifying</c>, <c>Deleting</c> or <c>Upgrading</c> (to the
    /// Enterprise edition) while it isn't.
    /// </summary>
    public string Status { get; init; } = "";

    /// <summary>Whether it is of the Enterprise edition, whose connections are peer attachments.</summary>
    public bool IsEnterprise => string.Equals(Type, "Enterprise", StringComparison.OrdinalIgnoreCase);
}
