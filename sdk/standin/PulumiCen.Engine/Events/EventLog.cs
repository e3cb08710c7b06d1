using Newtonsoft.Json;

namespace PulumiCen.Engine.Events;

/// <summary>Writes events to a file, a line each, as they come.</summary>
internal sealed class EventLog : IEventSink, IDisposable
{
    private readonly Lock _lock = new();
    private readonly StreamWriter _writer;
    private readonly TimeProvider _time;
    private int _sequence;

    public EventLog(string path, TimeProvider time)
    {
        _time = time;
        _writer = new StreamWriter(new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite));
    }

    public void Publish(EngineEvent engineEvent)
    {
        if (EventJson.Write(engineEvent) is not { } json)
        {
            return;
        }

        lock (_lock)
        {
            json.AddFirst(new Newtonsoft.Json.Linq.JProperty("timestamp", _time.GetUtcNow().ToUnixTimeSeconds()));
            json.AddFirst(new Newtonsoft.Json.Linq.JProperty("sequence", _sequence++));
            _writer.WriteLine(json.ToString(Formatting.None));
            _writer.Flush();
        }
    }

    public void Dispose() => _writer.Dispose();
}
