using PulumiCen.Tests.Nodejs;

namespace PulumiCen.EndToEnd.Tests.TypeScript;

/// <summary>The official Node SDK, installed once for all tests.</summary>
public sealed class TypeScriptPackages : IAsyncLifetime
{
    private static readonly string Source =
        Path.Combine(BuildFolders.Repository, "tests", "PulumiCen.EndToEnd.Tests", "TypeScript", "TwoAreas");

    public Task InitializeAsync() =>
        NodeTools.SkipReason is null ? NodePackages.InstallAsync(Source, BuiltFiles.NodeFolder) : Task.CompletedTask;

    public Task DisposeAsync() => Task.CompletedTask;
}
