namespace Pulumi.Standin.Tests;

/// <summary>Files of the repository and of the build.</summary>
internal static class RepositoryFiles
{
    /// <summary>The path of a file of the repository.</summary>
    public static string Source(string path) => Path.Combine(BuildFolders.Repository, path);

    /// <summary>The lines of a file in TestData.</summary>
    public static string[] TestData(string name) =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "TestData", name));

    /// <summary>The built assembly of another project, of the same configuration as these tests.</summary>
    public static string Built(string project)
    {
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        return Path.Combine(BuildFolders.Artifacts, "bin", project, configuration, project + ".dll");
    }
}
