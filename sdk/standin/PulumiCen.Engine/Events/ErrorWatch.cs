namespace PulumiCen.Engine.Events;

/// <summary>Passes events on, and remembers whether one of them was an error.</summary>
internal sealed class ErrorWatch(IEventSink inner) : IEventSink
{
    private volatile bool _hasErrors;

    public bool HasErrors => _hasErrors;

    public void Publish(EngineEvent engineEvent)
    {
        if (engineEvent is DiagnosticEvent { Severity: DiagnosticSeverity.Error } or PolicyEvent { IsMandatory: true })
        {
            _hasErrors = true;
        }

        inner.Publish(engineEvent);
    }
}
