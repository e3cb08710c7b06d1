using System.Reflection;

namespace PulumiCen.Tool.Tests;

internal static class RepositoryFolder
{
    public static string Path { get; } = typeof(RepositoryFolder).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute is { Key: "RepositoryRoot" }).Value!;
}
