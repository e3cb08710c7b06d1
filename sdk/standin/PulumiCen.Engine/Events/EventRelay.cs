namespace PulumiCen.Engine.Events;

/// <summary>Passes events on to several places, in order.</summary>
internal sealed class EventRelay : IEventSink
{
    private readonly Lock _lock = new();

    public IReadOnlyList<IEventSink> Sinks { get; set; } = [];

    public void Publish(EngineEvent engineEvent)
    {
        lock (_lock)
        {
            foreach (var sink in Sinks)
            {
                sink.Publish(engineEvent);
            }
        }
    }
}
