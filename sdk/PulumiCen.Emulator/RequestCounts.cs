namespace PulumiCen.Emulator;

/// <summary>How many requests there were.</summary>
/// <param name="Taken">Those within the limit, whatever their answer.</param>
/// <param name="Throttled">Those that came too early.</param>
public sealed record RequestCounts(long Taken, long Throttled);
