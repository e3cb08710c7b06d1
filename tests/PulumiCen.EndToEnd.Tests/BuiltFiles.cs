namespace PulumiCen.EndToEnd.Tests;

/// <summary>What the build made, wherever it was told to put it.</summary>
internal static class BuiltFiles
{
    public static string Tool { get; } = Output("PulumiCen.Tool", "pulumi-cen.dll");

    public static string Program { get; } = Output("TwoAreas", "TwoAreas.dll");

    public static string ProgramFolder { get; } = Path.GetDirectoryName(Program)!;

    /// <summary>Where the packages of the program in TypeScript are installed.</summary>
    public static string NodeFolder { get; } = Path.Combine(BuildFolders.Artifacts, "typescript-two-areas");

    /// <summary>Where actionlint is installed.</summary>
    public static string ActionlintFolder { get; } = Path.Combine(BuildFolders.Artifacts, "actionlint");

    public static string Rollout { get; } = Output("Automation", "Automation.dll");

    /// <summary>Where the stand-in for the CLI is installed: its <c>bin</c> has <c>pulumi</c>.</summary>
    public static string EngineRoot { get; } = Path.Combine(BuildFolders.Artifacts, "standin");

    public static string PolicyPack { get; } = Path.Combine(BuildFolders.Artifacts, "plugins", "policy-cen");

    public static string Plugin { get; } = Path.Combine(BuildFolders.Artifacts, "plugins", "cen");

    // The tests' own folder says which configuration was built.
    private static string Output(string project, string file) =>
        Path.Combine(BuildFolders.Artifacts, "bin", project, new DirectoryInfo(AppContext.BaseDirectory).Name, file);
}
