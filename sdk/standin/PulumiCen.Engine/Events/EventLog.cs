using Newtonsoft.Json;

namespace PulumiCen.Engine.Events;

/// <summary>Writes events, a line each, as they come.</summary>
internal sealed class EventLog(TextWriter writer, TimeProvider time) : IEventSink, IDisposable
{
    private readonly Lock _lock = new();
    private int _sequence;

    /// <summary>Writes them to the end of a file.</summary>
    public static EventLog ToFile(string path, TimeProvider time) =>
        new(new StreamWriter(new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite)), time);

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
            writer.WriteLine(json.ToString(Formatting.None));
            writer.Flush();
        }
    }

    public void Dispose() => writer.Dispose();
}
