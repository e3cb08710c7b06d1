using PulumiCen.Engine.Tests.Processes;
using PulumiCen.Tests.Nodejs;

namespace PulumiCen.Engine.Tests.Nodejs;

/// <summary>The program in the folder Program, with its packages, in a place that the build may write to.</summary>
public sealed class NodeProgram : IAsyncLifetime
{
    private static readonly string Source = Path.Combine(BuildFolders.Repository, "tests", "PulumiCen.Engine.Tests", "Nodejs", "Program");
    private readonly string _directory = Path.Combine(BuildFolders.Artifacts, "nodejs-program");

    public Task InitializeAsync() =>
        NodeTools.SkipReason is null ? NodePackages.InstallAsync(Source, _directory) : Task.CompletedTask;

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>A stack of the program, on the provider of this repository and its emulator.</summary>
    internal EngineProcess Start()
    {
        var engine = new EngineProcess(
            $"""
             name: node-program
             runtime: nodejs
             plugins:
               providers:
                 - name: cen
                   path: {Path.Combine(BuildFolders.Artifacts, "plugins", "cen")}
             """,
            _directory);
        engine.Set("PULUMI_CEN_ENDPOINT", "emulator");
        return engine;
    }
}
