using Newtonsoft.Json.Linq;
using PulumiCen.EndToEnd.Tests.Engines;
using Snapshooter.Xunit;

namespace PulumiCen.EndToEnd.Tests;

/// <summary>Preview, up and destroy of the two-area example, on the emulator, as a newcomer runs them.</summary>
public abstract class MainJobTests(TestEngine engine) : IDisposable
{
    private static readonly string[] Kinds = ["cens", "packages", "limits", "routers", "attachments"];

    private readonly Workspace _workspace = new(engine);

    public void Dispose() => _workspace.Dispose();

    [EngineFact]
    public async Task APreviewShowsTheCreatesAndTheBudget()
    {
        var preview = await _workspace.RunAsync("preview");

        Assert.Equal(0, preview.ExitCode);
        Assert.Contains("20 of 20 Mbit/s", preview.Output, StringComparison.Ordinal);
        Assert.Contains("6 to create.", preview.Output, StringComparison.Ordinal);
        Snapshot.Match(preview.Text, "preview");
        Assert.Empty(await _workspace.JournalAsync());
    }

    [EngineFact]
    public async Task APreviewOverBudgetSaysItAllInOneMessage()
    {
        var preview = await _workspace.RunAsync("preview", "--config", "shenzhen=9");

        Assert.Equal(3, preview.ExitCode);
        Assert.Single(preview.Errors.Split('\n'), line => line.StartsWith("error: ", StringComparison.Ordinal));
        Assert.StartsWith(
            "error: CEN1001: connections of package \"cn-na\" need 24 Mbit/s, it has 20 Mbit/s: 4 Mbit/s too much.",
            preview.Errors,
            StringComparison.Ordinal);
        Assert.Empty(await _workspace.JournalAsync());
        Assert.DoesNotContain("shenzhen", File.Exists(_workspace.StackFile) ? await File.ReadAllTextAsync(_workspace.StackFile) : "", StringComparison.Ordinal);
    }

    [EngineFact]
    public async Task BandwidthMovesBetweenConnectionsAndThenAllIsDeleted()
    {
        var up = await _workspace.RunAsync("up", "--yes");
        Snapshot.Match(Sorted(up.Text), "up");
        Assert.Equal(0, up.ExitCode);
        Assert.Equal(["cens: 1", "packages: 1", "limits: 3"], await CountsAsync());

        var unchanged = await _workspace.RunAsync("preview");
        Snapshot.Match(unchanged.Text, "preview.unchanged");
        Assert.Equal(0, unchanged.ExitCode);

        // The emulator refuses a sum over 20 Mbit/s at any moment.
        var shift = await _workspace.RunAsync("up", "--yes", "--config", "hangzhou=3", "--config", "shanghai=12");
        Snapshot.Match(Sorted(shift.Text), "up.shift");
        Assert.Equal(0, shift.ExitCode);
        var journal = await _workspace.JournalAsync();
        Assert.DoesNotContain(journal, entry => entry.IsRefusal);
        Assert.Equal(["3", "12"], journal.TakeLast(2).Select(entry => entry.Parameters["BandwidthLimit"]), StringComparer.Ordinal);

        // An update saves its configuration.
        var again = await _workspace.RunAsync("preview");
        Assert.Contains("No changes.", again.Output, StringComparison.Ordinal);

        var destroy = await _workspace.RunAsync("destroy", "--yes");
        Snapshot.Match(Sorted(destroy.Text), "destroy");
        Assert.Equal(0, destroy.ExitCode);
        Assert.DoesNotContain(await _workspace.JournalAsync(), entry => entry.IsRefusal);
        Assert.Empty(await CountsAsync());
    }

    [EngineFact]
    public async Task WithJsonThereIsTheReportAndNothingElse()
    {
        var preview = await _workspace.RunAsync("preview", "--json");

        var report = JObject.Parse(preview.Output);
        Assert.Equal("fits", (string?)report["verdict"]);
        Assert.Equal(0, (int?)report.SelectToken("budgets[0].headroom.kbps"));
        Assert.Equal("", preview.Errors);
    }

    [EngineFact]
    public async Task WithoutYesNothingIsChangedWhereNobodyCanBeAsked()
    {
        var up = await _workspace.RunAsync("up");

        Assert.Equal(2, up.ExitCode);
        Assert.StartsWith("error: CEN1907: ", up.Errors, StringComparison.Ordinal);
        Assert.Empty(await _workspace.JournalAsync());
    }

    // What goes on at the same time is done in no order.
    private static string Sorted(string text)
    {
        var lines = text.Split('\n').ToList();
        var done = lines.Where(line => line.EndsWith("ed", StringComparison.Ordinal) && line.StartsWith(' ')).Order(StringComparer.Ordinal).ToList();
        var first = lines.FindIndex(done.Contains);
        lines.RemoveAll(done.Contains);
        lines.InsertRange(Math.Max(first, 0), done);
        return string.Join('\n', lines);
    }

    // How many the emulator holds of what it holds any of.
    private async Task<IReadOnlyList<string>> CountsAsync()
    {
        var cloud = await _workspace.CloudAsync();
        return
        [
            .. Kinds
                .Where(kind => cloud[kind] is JArray { Count: > 0 })
                .Select(kind => $"{kind}: {((JArray)cloud[kind]!).Count}"),
        ];
    }

    public sealed class OnStandIn() : MainJobTests(TestEngine.StandIn);

    public sealed class OnPulumi() : MainJobTests(TestEngine.Pulumi);
}
