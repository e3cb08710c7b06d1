namespace PulumiCen.Emulator.State;

/// <summary>The bandwidth that a package falls back to, or goes up to, by itself.</summary>
/// <param name="Bandwidth">Mbit/s.</param>
/// <param name="From">When.</param>
/// <param name="OrderType">What made it so, such as <c>TEMP_UPGRADE</c>.</param>
internal sealed record Reservation(long Bandwidth, DateTimeOffset From, string OrderType);
