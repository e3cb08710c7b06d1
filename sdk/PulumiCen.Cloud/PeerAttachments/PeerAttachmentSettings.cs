using PulumiCen.Budget;

namespace PulumiCen.Cloud;

/// <summary>What of a peer attachment can be changed; what is null is left as it is.</summary>
public sealed record PeerAttachmentSettings
{
    /// <summary>
    /// The package to draw from, which can be changed in place; null for none, with <see cref="BandwidthType.DataTransfer"/>
    /// or for a connectivity test.
    /// </summary>
    public string? PackageId { get; init; }

    /// <summary>The bandwidth, in whole Mbit/s.</summary>
    public Bandwidth? Bandwidth { get; init; }

    /// <summary>How it is billed. Can be changed in place, in both directions.</summary>
    public BandwidthType? BandwidthType { get; init; }

    /// <summary>
    /// The line to take, such as one of <see cref="LinkTypes"/>. With a package it can be <see cref="LinkTypes.Gold"/> only.
    /// </summary>
    public string? LinkType { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Its description.</summary>
    public string? Description { get; init; }

    /// <summary>Whether the routes of one router are published to the other by themselves.</summary>
    public bool? AutoPublishRoutes { get; init; }
}
