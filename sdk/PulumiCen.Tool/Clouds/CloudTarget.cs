namespace PulumiCen.Tool.Clouds;

/// <summary>The cloud that a run is against.</summary>
/// <param name="Name">What the user reads.</param>
/// <param name="IsEmulator">Whether it is the emulator inside the provider.</param>
internal sealed record CloudTarget(string Name, bool IsEmulator);
