namespace PulumiCen.Tests.Nodejs;

/// <summary>node and npm, which users of a .NET package may not have. CI has them.</summary>
internal static class NodeTools
{
    /// <summary>Why tests that need them are skipped here; null where they run, and in CI, where missing tools are a failure.</summary>
    public static string? SkipReason { get; } = IsContinuousIntegration || (IsOnPath("node") && IsOnPath("npm"))
        ? null
        : "node and npm aren't on PATH: install Node.js.";

    private static bool IsContinuousIntegration =>
        string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, $"{program}.cmd")));
}
