using System.Reflection;

namespace PulumiCen.Tests;

/// <summary>The repository that these tests were built from, and where the build put what it made.</summary>
internal static class BuildFolders
{
    public static string Repository { get; } = Metadata("RepositoryRoot");

    public static string Artifacts { get; } = Path.GetFullPath(Metadata("ArtifactsPath"));

    private static string Metadata(string key) => typeof(BuildFolders).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => string.Equals(attribute.Key, key, StringComparison.Ordinal))
        .Value!;
}
