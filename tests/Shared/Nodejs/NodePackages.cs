using System.Diagnostics;

namespace PulumiCen.Tests.Nodejs;

/// <summary>A folder of Node.js files with the packages that its lock file names, in a place that the build may write to.</summary>
internal static class NodePackages
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Copies a folder and installs its packages, unless the same ones are there from an earlier run.</summary>
    public static async Task InstallAsync(string source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var file in Directory.EnumerateFiles(source))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)), overwrite: true);
        }

        var wanted = await File.ReadAllTextAsync(Path.Combine(source, "package-lock.json"));
        var installed = Path.Combine(target, "installed-package-lock.json");
        if (File.Exists(installed) && string.Equals(wanted, await File.ReadAllTextAsync(installed), StringComparison.Ordinal))
        {
            return;
        }

        var start = new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel", "error"])
        {
            WorkingDirectory = target,
        };
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(limit.Token);
        Assert.Equal(0, process.ExitCode);
        await File.WriteAllTextAsync(installed, wanted);
    }
}
