using System.Diagnostics;
using System.Globalization;

namespace PulumiCen.Benchmarks;

/// <summary>What a run of the tool needs, which starts cold: one report in all formats, and the most memory that the process had.</summary>
internal static class ReportOnce
{
    private const int Connections = 10_000;

    public static async Task PrintAsync(TextWriter output)
    {
        var benchmark = new ReportFormats { Connections = Connections };
        benchmark.WriteEventLog();
        using var before = Process.GetCurrentProcess();
        var atStart = before.PeakWorkingSet64;
        var watch = Stopwatch.StartNew();
        await benchmark.AllFormats();
        watch.Stop();
        benchmark.Delete();

        using var after = Process.GetCurrentProcess();
        output.WriteLine("| connections | all formats, cold | most memory of the process | before |");
        output.WriteLine("|---|---|---|---|");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {Connections:N0} | {watch.Elapsed.TotalSeconds:0.00} s | {after.PeakWorkingSet64 / 1_000_000} MB | {atStart / 1_000_000} MB |"));
    }
}
