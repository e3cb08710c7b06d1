using BenchmarkDotNet.Attributes;
using PulumiCen.Reporting;
using PulumiCen.Reporting.Rendering;
using PulumiCen.Reporting.Rendering.Sarif;
using PulumiCen.Reporting.Sources;

namespace PulumiCen.Benchmarks;

/// <summary>From the event log of a preview to files in all formats.</summary>
[MemoryDiagnoser]
public class ReportFormats
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("report-formats-");

    /// <summary>How many connections the stack has.</summary>
    [Params(1_000, 10_000)]
    public int Connections { get; set; }

    private string EventLog => Path.Combine(_folder.FullName, "events.jsonl");

    /// <summary>Writes the event log.</summary>
    [GlobalSetup]
    public void WriteEventLog()
    {
        using var writer = new StreamWriter(EventLog);
        LargeEventLog.Write(writer, Connections);
    }

    /// <summary>Deletes what was written.</summary>
    [GlobalCleanup]
    public void Delete() => _folder.Delete(recursive: true);

    /// <summary>Reads the log and writes six files.</summary>
    [Benchmark]
    public async Task<int> AllFormats()
    {
        var report = await ReadAsync();
        foreach (var format in Enum.GetValues<ReportFormat>())
        {
            await using var writer = new StreamWriter(Path.Combine(_folder.FullName, $"report.{format}"));
            Reports.Write(writer, report, format, ProgramSource.None);
        }

        return report.Budgets.Count;
    }

    private async Task<PlanReport> ReadAsync()
    {
        var recorder = new PlanRecorder();
        using var reader = new StreamReader(EventLog);
        await PlanDocument.ReadAsync(reader, recorder);
        return recorder.Report();
    }
}
