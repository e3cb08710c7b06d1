using System.Reflection;

namespace Pulumi.Standin.Tests;

/// <summary>Files of the repository and of the build.</summary>
internal static class RepositoryFiles
{
    /// <summary>The path of a file of the repository.</summary>
    public static string Source(string path) => Path.Combine(Metadata("RepositoryRoot"), path);

    /// <summary>The lines of a file in TestData.</summary>
    public static string[] TestData(string name) =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "TestData", name));

    private static string Metadata(string key) => typeof(RepositoryFiles).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(attribute => string.Equals(attribute.Key, key, StringComparison.Ordinal)).Value!;
}
