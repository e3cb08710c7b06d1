namespace PulumiCen.Engine.Policies;

/// <summary>A policy pack to run, and its configuration.</summary>
/// <param name="Path">The executable, or the folder with PulumiPolicy.yaml.</param>
/// <param name="ConfigFile">The file of <c>--policy-pack-config</c>.</param>
internal sealed record PolicyPackOptions(string Path, string? ConfigFile);
