namespace PulumiCen.Emulator.State;

/// <summary>A transit router: an Enterprise edition CEN's presence in a region.</summary>
/// <param name="Id">Its id.</param>
/// <param name="CenId">Its CEN.</param>
/// <param name="RegionId">Its region.</param>
/// <param name="IsBasic">Whether it is still of the Basic edition.</param>
internal sealed record RouterItem(string Id, string CenId, string RegionId, bool IsBasic)
{
    public SortedDictionary<string, string> Tags { get; init; } = new(StringComparer.Ordinal);
}
