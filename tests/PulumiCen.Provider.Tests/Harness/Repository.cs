using System.Reflection;

namespace PulumiCen.Provider.Tests.Harness;

/// <summary>Where the repository and what was built from it are.</summary>
internal static class Repository
{
    public static string Root => Metadata("RepositoryRoot");

    public static string Artifacts => Metadata("ArtifactsPath");

    public static string Tests => Path.Combine(Root, "tests", "PulumiCen.Provider.Tests");

    private static string Metadata(string key) => typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => string.Equals(attribute.Key, key, StringComparison.Ordinal))
        .Value!;
}
