namespace PulumiCen.Budget;

/// <summary>
/// How one resource names another: by URN, which a resource reference carries even before the resource exists, by the
/// cloud's id, or by both. The default is <see cref="None"/>.
/// </summary>
public readonly record struct ResourceLink
{
    private ResourceLink(string? urn, string? id, bool isUnknown)
    {
        Urn = urn;
        Id = id;
        IsUnknown = isUnknown;
    }

    /// <summary>No link: the program names nothing.</summary>
    public static ResourceLink None => default;

    /// <summary>A link to a resource that only the update will know: an id that isn't known yet.</summary>
    public static ResourceLink Unknown => new(null, null, isUnknown: true);

    /// <summary>The URN, where the link has one.</summary>
    public string? Urn { get; }

    /// <summary>The id, where it is known.</summary>
    public string? Id { get; }

    /// <summary>Whether there is a resource, but neither its URN nor its id is known.</summary>
    public bool IsUnknown { get; }

    /// <summary>Whether there is no link at all.</summary>
    public bool IsNone => Urn is null && Id is null && !IsUnknown;

    /// <summary>Whether it says which resource it is.</summary>
    public bool IsKnown => Urn is not null || Id is not null;

    /// <summary>A link by URN.</summary>
    /// <exception cref="ArgumentException">The URN is empty.</exception>
    public static ResourceLink ByUrn(string urn)
    {
        ArgumentException.ThrowIfNullOrEmpty(urn);
        return new ResourceLink(urn, null, isUnknown: false);
    }

    /// <summary>A link by id.</summary>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public static ResourceLink ById(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return new ResourceLink(null, id, isUnknown: false);
    }

    /// <summary>
    /// A link by a text, which is a URN or an id: engines and SDKs write a reference as one of the two where they can't keep
    /// it, so for a resource that a transform (<c>registerResourceTransform</c>) was shown.
    /// </summary>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public static ResourceLink Parse(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        return text.StartsWith("urn:pulumi:", StringComparison.Ordinal) ? ByUrn(text) : ById(text);
    }

    /// <summary>
    /// A link by whatever is there; null and empty count as not there, since a reference to a resource that doesn't
    /// exist yet has an empty id. With neither it is <see cref="None"/>.
    /// </summary>
    public static ResourceLink Of(string? urn, string? id) =>
        new(string.IsNullOrEmpty(urn) ? null : urn, string.IsNullOrEmpty(id) ? null : id, isUnknown: false);

    /// <summary>Whether both name the same resource; null where that can't be told.</summary>
    public bool? IsSameAs(ResourceLink other) => (Id, other.Id, Urn, other.Urn) switch
    {
        ({ } id, { } otherId, _, _) => string.Equals(id, otherId, StringComparison.Ordinal),
        (_, _, { } urn, { } otherUrn) => string.Equals(urn, otherUrn, StringComparison.Ordinal),
        _ => null,
    };

    /// <summary>For people: the resource's name in the program, else its id.</summary>
    public override string ToString() => this switch
    {
        { Urn: { } urn } => ResourceName.Of(urn),
        { Id: { } id } => id,
        { IsUnknown: true } => "unknown",
        _ => "none",
    };
}
