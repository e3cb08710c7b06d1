using System.Diagnostics;

namespace PulumiCen.LargeStacks;

/// <summary>A run of the stand-in engine: how long it took, and how much memory its processes had at most.</summary>
/// <param name="Time">From its start to its end.</param>
/// <param name="Peaks">By process; MB of resident memory.</param>
internal sealed record Run(TimeSpan Time, IReadOnlyDictionary<string, long> Peaks)
{
    /// <summary>Where a process's memory is looked up; often enough to see how it grows.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static async Task<Run> StartAsync(ProcessStartInfo start)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var peaks = new SortedDictionary<string, long>(StringComparer.Ordinal);
        var ended = process.WaitForExitAsync();
        while (await Task.WhenAny(ended, Task.Delay(Interval, TimeProvider.System)) != ended)
        {
            Look(process.Id, peaks);
        }

        return process.ExitCode == 0
            ? new Run(watch.Elapsed, peaks)
            : throw new InvalidOperationException($"pulumi {string.Join(' ', start.ArgumentList)}: {await output}{await errors}");
    }

    /// <summary>Linux keeps the most that a process has had (proc(5), VmHWM).</summary>
    private static void Look(int engine, SortedDictionary<string, long> peaks)
    {
        foreach (var process in Process.GetProcesses())
        {
            using (process)
            {
                if (NameOf(process.Id, engine) is { } name && PeakOf(process.Id) is { } peak)
                {
                    peaks[name] = Math.Max(peaks.GetValueOrDefault(name), peak);
                }
            }
        }
    }

    private static string? NameOf(int process, int engine) => process == engine ? "engine" : Command(process) switch
    {
        var command when command.Contains("pulumi-resource-cen", StringComparison.Ordinal) => "provider",
        var command when command.StartsWith("dotnet", StringComparison.Ordinal)
            && command.Contains("PulumiCen.LargeStacks.dll", StringComparison.Ordinal)
            && process != Environment.ProcessId => "program",
        _ => null,
    };

    private static string Command(int process) => Read($"/proc/{process}/cmdline") ?? "";

    private static long? PeakOf(int process) => Read($"/proc/{process}/status")?.Split('\n')
        .Where(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
        .Select(line => long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]) / 1024)
        .Cast<long?>()
        .FirstOrDefault();

    private static string? Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            // The process has ended.
            return null;
        }
    }
}
