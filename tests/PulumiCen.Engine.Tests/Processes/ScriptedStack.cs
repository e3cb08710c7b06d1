using PulumiCen.Engine.Tests.Recordings;

namespace PulumiCen.Engine.Tests.Processes;

/// <summary>A stack of the scripted program and provider.</summary>
internal sealed class ScriptedStack : IDisposable
{
    private readonly string _program;
    private readonly string _calls;

    public ScriptedStack()
    {
        Engine = new EngineProcess(BuiltFiles.Project);
        _program = Path.Combine(Engine.Home.FullName, "program.json");
        _calls = Path.Combine(Engine.Home.FullName, "calls.jsonl");
        Engine.Set("SCRIPTED_PROGRAM", _program);
        Engine.Set("SCRIPTED_CALLS", _calls);
    }

    public EngineProcess Engine { get; }

    public string State => File.ReadAllText(Engine.StateFile("net"));

    public string Calls => File.Exists(_calls) ? File.ReadAllText(_calls) : "";

    /// <summary>A package with room for all, and connections of these bandwidths: a, b and so on.</summary>
    public void Write(params int[] bandwidths)
    {
        var connections = bandwidths.Select((bandwidth, index) =>
            $$$""", {"type": "RegionConnection", "name": "{{{(char)('a' + index)}}}", "inputs": {"bandwidthPackage": {"ref": "cn-na"}, "bandwidth": {{{bandwidth}}} }}""");
        File.WriteAllText(
            _program,
            $$$"""
              {"resources": [
                {"type": "BandwidthPackage", "name": "cn-na", "inputs": {"bandwidth": 20, "areas": ["china", "europe"]}}{{{string.Concat(connections)}}}
              ]}
              """);
    }

    /// <summary>A package, and a connection whose creation hangs where asked for.</summary>
    public void Write(bool hangs)
    {
        var fault = hangs ? ", \"fault\": \"create-hang\"" : "";
        File.WriteAllText(
            _program,
            $$$"""
              {"resources": [
                {"type": "BandwidthPackage", "name": "cn-na", "inputs": {"bandwidth": 20, "areas": ["china", "europe"]}},
                {"type": "RegionConnection", "name": "a", "inputs": {"bandwidthPackage": {"ref": "cn-na"}, "bandwidth": 8{{{fault}}} }}
              ]}
              """);
    }

    /// <summary>Starts an update whose second creation hangs, and waits until it does.</summary>
    public async Task<EngineProcess.Run> StartHangingAsync()
    {
        Write(hangs: true);
        var run = Engine.Start("up", "--yes", "--skip-preview", "--stack", "dev");
        using var watcher = new FileSystemWatcher(Engine.Home.FullName) { EnableRaisingEvents = true };
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var ended = run.Process.WaitForExitAsync(limit.Token);
        while (!IsHanging())
        {
            // The watcher may miss the last change before it began to watch: look again after a while.
            await Task.Run(() => watcher.WaitForChanged(WatcherChangeTypes.All, 200), limit.Token);
            Assert.False(ended.IsCompleted, ended.IsCompleted ? (await run.EndAsync()).Output : "");
        }

        return run;
    }

    public void Dispose() => Engine.Dispose();

    private bool IsHanging() => Calls.Split('\n').Any(line =>
        line.Contains("\"Create\"", StringComparison.Ordinal)
        && line.Contains("create-hang", StringComparison.Ordinal)
        && line.Contains("\"call\"", StringComparison.Ordinal));
}
