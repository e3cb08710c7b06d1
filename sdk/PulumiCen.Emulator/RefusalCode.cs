namespace PulumiCen.Emulator;

/// <summary>How a refusal is told.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The error code.</param>
public sealed record RefusalCode(int Status, string Code);
