using System.Text;
using System.Text.Json;
using Pulumi.Automation.Serialization;

namespace Pulumi.Automation.Events;

/// <summary>A file that the CLI writes one event a line to, read while it grows.</summary>
internal sealed class EventLog : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("automation-logs-");
    private readonly CancellationTokenSource _stop = new();
    private readonly Action<EngineEvent> _onEvent;
    private readonly Task _reading;
    private long _position;

    public EventLog(Action<EngineEvent> onEvent)
    {
        _onEvent = onEvent;
        Path = System.IO.Path.Combine(_folder.FullName, "eventlog.txt");
        _reading = ReadUntilStoppedAsync();
    }

    public string Path { get; }

    /// <summary>Reads what is left. The CLI has ended, so all of it is there.</summary>
    public async Task FinishAsync()
    {
        await _stop.CancelAsync();
        await _reading;
        await ReadAsync(toTheEnd: true);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task ReadUntilStoppedAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            await ReadAsync(toTheEnd: false);
            await Task.Delay(Interval, TimeProvider.System, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ReadAsync(bool toTheEnd)
    {
        if (!File.Exists(Path))
        {
            return;
        }

        await using var file = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        file.Position = _position;
        var bytes = new byte[file.Length - _position];
        var count = await file.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false);

        // The last line may be half written: leave it for the next time.
        var end = toTheEnd ? count : Array.LastIndexOf(bytes, (byte)'\n', Math.Max(count - 1, 0)) + 1;
        _position += end;
        foreach (var line in Encoding.UTF8.GetString(bytes, 0, end).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Read(line.Trim());
        }
    }

    private void Read(string line)
    {
        if (line.Length == 0 || Parse(line) is not { } document)
        {
            return;
        }

        using (document)
        {
            _onEvent(EngineEventReader.Read(document.RootElement));
        }
    }

    /// <summary>A killed CLI leaves half a line at the end, which is no event.</summary>
    private static JsonDocument? Parse(string line)
    {
        try
        {
            return JsonDocument.Parse(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
