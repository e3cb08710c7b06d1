using System.Diagnostics;
using System.Reflection;
using PulumiCen.Engine.Tests.Processes;

namespace PulumiCen.Engine.Tests.Nodejs;

/// <summary>The program in the folder Program, with its packages, in a place that the build may write to.</summary>
public sealed class NodeProgram : IAsyncLifetime
{
    private static readonly string Source = Path.Combine(Metadata("RepositoryRoot"), "tests", "PulumiCen.Engine.Tests", "Nodejs", "Program");
    private readonly string _directory = Path.Combine(Path.GetFullPath(Metadata("ArtifactsPath")), "nodejs-program");

    public async Task InitializeAsync()
    {
        if (new NodeFactAttribute().Skip is not null)
        {
            return;
        }

        Directory.CreateDirectory(_directory);
        var installed = Path.Combine(_directory, "installed-package-lock.json");
        foreach (var file in new[] { "index.js", "package.json", "package-lock.json", ".npmrc" })
        {
            File.Copy(Path.Combine(Source, file), Path.Combine(_directory, file), overwrite: true);
        }

        var wanted = await File.ReadAllTextAsync(Path.Combine(Source, "package-lock.json"));
        if (File.Exists(installed) && string.Equals(wanted, await File.ReadAllTextAsync(installed), StringComparison.Ordinal))
        {
            return;
        }

        await InstallAsync();
        await File.WriteAllTextAsync(installed, wanted);
    }

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
                   path: {Path.Combine(Path.GetFullPath(Metadata("ArtifactsPath")), "plugins", "cen")}
             """,
            _directory);
        engine.Set("PULUMI_CEN_ENDPOINT", "emulator");
        return engine;
    }

    private async Task InstallAsync()
    {
        var start = new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel", "error"])
        {
            WorkingDirectory = _directory,
        };
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        await process.WaitForExitAsync(limit.Token);
        Assert.Equal(0, process.ExitCode);
    }

    private static string Metadata(string key) => typeof(NodeProgram).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => string.Equals(attribute.Key, key, StringComparison.Ordinal))
        .Value!;
}
