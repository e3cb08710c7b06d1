using System.Diagnostics;

namespace PulumiCen.Provider.Tests.Harness;

/// <summary>The provider that was built, as a process.</summary>
internal sealed class ProviderProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly string Executable = Path.Combine(BuildFolders.Artifacts, "plugins", "cen", "pulumi-resource-cen");

    public ProviderProcess(string? engineAddress, string? workingDirectory = null)
        : this(Executable, [engineAddress ?? ""], workingDirectory)
    {
    }

    private ProviderProcess(string command, IEnumerable<string> arguments, string? workingDirectory) => Process = Process.Start(new ProcessStartInfo(command, arguments)
    {
        WorkingDirectory = workingDirectory ?? "",
        RedirectStandardOutput = true,
        UseShellExecute = false,
        Environment = { ["PULUMI_CEN_ENDPOINT"] = "" },
    })!;

    public Process Process { get; }

    /// <summary>
    /// One that can't write behind so many blocks of 512 bytes of any file, as on a disk that is full. The memory of code that
    /// .NET maps twice is such a file.
    /// </summary>
    public static ProviderProcess WithFileLimit(string? engineAddress, string workingDirectory, long blocks) =>
        new("sh", ["-c", $"trap '' XFSZ; ulimit -f {blocks}; DOTNET_EnableWriteXorExecute=0 exec '{Executable}' '{engineAddress}'"], workingDirectory);

    /// <summary>Looks at the process, by its id, before it ends.</summary>
    public Action<int> AtEnd { get; init; } = _ => { };

    /// <summary>The port that it names, as its first line.</summary>
    public async Task<string> PortAsync() =>
        await Process.StandardOutput.ReadLineAsync().WaitAsync(Patience) ?? throw new InvalidOperationException("The provider has ended.");

    /// <summary>Ends it as the engine does.</summary>
    public async Task InterruptAsync()
    {
        using var kill = Process.Start("kill", ["-INT", $"{Process.Id}"]);
        await kill.WaitForExitAsync().WaitAsync(Patience);
        await EndAsync();
    }

    public Task EndAsync() => Process.WaitForExitAsync().WaitAsync(Patience);

    public async ValueTask DisposeAsync()
    {
        if (!Process.HasExited)
        {
            AtEnd(Process.Id);
            Process.Kill();
            await EndAsync();
        }

        Process.Dispose();
    }
}
