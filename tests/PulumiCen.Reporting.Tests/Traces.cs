using PulumiCen.Reporting.Sources;

namespace PulumiCen.Reporting.Tests;

/// <summary>What the real engine did, recorded: <c>traces/SCENARIO/STEP-OPERATION.*</c>.</summary>
internal static class Traces
{
    public static async Task<PlanReport> EventsAsync(string name)
    {
        var recorder = new PlanRecorder();
        using var reader = Open(name + ".events.jsonl");
        await PlanDocument.ReadAsync(reader, recorder);
        return recorder.Report();
    }

    public static async Task<PlanReport> PreviewAsync(string name, string? state = null)
    {
        var recorder = new PlanRecorder();
        if (state is not null)
        {
            using var before = Open(state + ".state.json");
            await PlanDocument.ReadAsync(before, recorder);
        }

        using var reader = Open(name + ".preview.json");
        await PlanDocument.ReadAsync(reader, recorder);
        return recorder.Report();
    }

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "traces");

    private static StreamReader Open(string name) =>
        File.OpenText(Path.Combine(Folder, Path.Combine(name.Split('/'))));
}
