namespace PulumiCen.Engine.Tests.Recordings;

/// <summary>What the build made, wherever it was told to put it, and the recordings.</summary>
internal static class BuiltFiles
{
    public static string Traces { get; } = Path.Combine(BuildFolders.Repository, "tests", "PulumiCen.Engine.Tests", "Traces");

    public static string Tolerated { get; } =
        Path.Combine(BuildFolders.Repository, "tests", "PulumiCen.Engine.Tests", "Recordings", "tolerated-differences.json");

    public static string Engine { get; } = Path.Combine(BuildFolders.Artifacts, "standin", "bin", "pulumi");

    public static string ProviderFolder { get; } = Path.Combine(BuildFolders.Artifacts, "scripted", "plugins", "cen");

    /// <summary>The scripted provider's executable, which is a policy pack as well.</summary>
    public static string PolicyPack { get; } = Path.Combine(ProviderFolder, "pulumi-resource-cen");

    // The tests' own folder says which configuration was built.
    public static string Program { get; } = Path.Combine(
        BuildFolders.Artifacts, "bin", "ScriptedProgram", new DirectoryInfo(AppContext.BaseDirectory).Name, "ScriptedProgram.dll");

    /// <summary>The Pulumi.yaml of a stack of both.</summary>
    public static string Project => ProjectOn(ProviderFolder);

    /// <summary>The Pulumi.yaml of a stack of the scripted program on this repository's own provider.</summary>
    public static string RealProject => ProjectOn(Path.Combine(BuildFolders.Artifacts, "plugins", "cen"));

    private static string ProjectOn(string provider) =>
        $"""
         name: net
         runtime:
           name: dotnet
           options:
             binary: {Program}
         plugins:
           providers:
             - name: cen
               path: {provider}

         """;
}
