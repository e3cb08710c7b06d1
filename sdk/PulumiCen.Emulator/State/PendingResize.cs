namespace PulumiCen.Emulator.State;

/// <summary>A package's bandwidth to come. The package's status stays as it is meanwhile.</summary>
/// <param name="Bandwidth">Mbit/s.</param>
/// <param name="Until">When it is in force.</param>
internal sealed record PendingResize(long Bandwidth, DateTimeOffset Until);
