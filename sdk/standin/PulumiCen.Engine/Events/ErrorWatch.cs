namespace PulumiCen.Engine.Events;

/// <summary>Passes events on, and remembers whether one of them was an error.</summary>
internal sealed class ErrorWatch(IEventSink inner) : IEventSink
{
    private volatile bool _hasErrors;
    private volatile bool _hasViolations;

    public bool HasErrors => _hasErrors;

    /// <summary>Whether a policy that must be kept to isn't.</summary>
    public bool HasViolations => _hasViolations;

    public void Publish(EngineEvent engineEvent)
    {
        _hasErrors |= engineEvent is DiagnosticEvent { Severity: DiagnosticSeverity.Error };
        _hasViolations |= engineEvent is PolicyEvent { IsMandatory: true };
        inner.Publish(engineEvent);
    }
}
