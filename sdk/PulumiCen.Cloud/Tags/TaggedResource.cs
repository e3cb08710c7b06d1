namespace PulumiCen.Cloud;

/// <summary>What tags are put on.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Id">Its id.</param>
/// <param name="RegionId">Its region; the API needs it of all but instances and packages.</param>
public sealed record TaggedResource(CenResourceType Type, string Id, string? RegionId = null);
