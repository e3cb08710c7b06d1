namespace PulumiCen.Emulator.State;

/// <summary>A transit router: an Enterprise edition CEN's presence in a region.</summary>
/// <param name="Id">Its id.</param>
/// <param name="CenId">Its CEN.</param>
/// <param name="RegionId">Its region.</param>
internal sealed record RouterItem(string Id, string CenId, string RegionId);
