namespace PulumiCen.Cloud;

/// <summary>Which packages to list; what is null doesn't filter.</summary>
public sealed record PackageFilter
{
    /// <summary>Those attached to this CEN.</summary>
    public string? CenId { get; init; }

    /// <summary>Those with this name.</summary>
    public string? Name { get; init; }

    /// <summary>Those with this tag.</summary>
    public KeyValuePair<string, string>? Tag { get; init; }
}
