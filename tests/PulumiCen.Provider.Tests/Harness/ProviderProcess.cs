using System.Diagnostics;

namespace PulumiCen.Provider.Tests.Harness;

/// <summary>The provider that was built, as a process.</summary>
internal sealed class ProviderProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public ProviderProcess(string? engineAddress, string? workingDirectory = null) => Process = Process.Start(new ProcessStartInfo
    {
        FileName = Path.Combine(BuildFolders.Artifacts, "plugins", "cen", "pulumi-resource-cen"),
        ArgumentList = { engineAddress ?? "" },
        WorkingDirectory = workingDirectory ?? "",
        RedirectStandardOutput = true,
        UseShellExecute = false,
        Environment = { ["PULUMI_CEN_ENDPOINT"] = "" },
    })!;

    public Process Process { get; }

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
