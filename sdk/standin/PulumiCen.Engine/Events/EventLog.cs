using Newtonsoft.Json;

namespace PulumiCen.Engine.Events;

/// <summary>Writes events as JSON, as they come.</summary>
/// <param name="write">Takes one event.</param>
/// <param name="target">What is closed at the end.</param>
/// <param name="time">Stamps them.</param>
internal sealed class EventLog(Action<string> write, IAsyncDisposable? target, TimeProvider time) : IEventSink, IAsyncDisposable
{
    private const string Server = "tcp://";

    private readonly Lock _lock = new();
    private int _sequence;

    /// <summary>Writes them to the end of a file, a line each, or to a server (<c>tcp://HOST:PORT</c>).</summary>
    public static EventLog To(string path, TimeProvider time)
    {
        if (path.StartsWith(Server, StringComparison.Ordinal))
        {
            var stream = new EventStream(path[Server.Length..]);
            return new EventLog(stream.Write, stream, time);
        }

        var file = new StreamWriter(new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite)) { AutoFlush = true };
        return new EventLog(file.WriteLine, file, time);
    }

    public void Publish(EngineEvent engineEvent)
    {
        if (EventJson.Write(engineEvent) is not { } json)
        {
            return;
        }

        lock (_lock)
        {
            json.AddFirst(new Newtonsoft.Json.Linq.JProperty("timestamp", time.GetUtcNow().ToUnixTimeSeconds()));
            json.AddFirst(new Newtonsoft.Json.Linq.JProperty("sequence", _sequence++));
            write(json.ToString(Formatting.None));
        }
    }

    public ValueTask DisposeAsync() => target?.DisposeAsync() ?? ValueTask.CompletedTask;
}
