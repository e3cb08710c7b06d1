namespace Pulumi.Automation.Events;

/// <summary>One event of the engine; exactly one of its parts is there.</summary>
public class EngineEvent
{
    internal EngineEvent(
        int sequence,
        int timestamp,
        CancelEvent? cancelEvent,
        StandardOutputEngineEvent? standardOutputEvent,
        DiagnosticEvent? diagnosticEvent,
        PreludeEvent? preludeEvent,
        SummaryEvent? summaryEvent,
        ResourcePreEvent? resourcePreEvent,
        ResourceOutputsEvent? resourceOutputsEvent,
        ResourceOperationFailedEvent? resourceOperationFailedEvent,
        PolicyEvent? policyEvent)
    {
        Sequence = sequence;
        Timestamp = timestamp;
        CancelEvent = cancelEvent;
        StandardOutputEvent = standardOutputEvent;
        DiagnosticEvent = diagnosticEvent;
        PreludeEvent = preludeEvent;
        SummaryEvent = summaryEvent;
        ResourcePreEvent = resourcePreEvent;
        ResourceOutputsEvent = resourceOutputsEvent;
        ResourceOperationFailedEvent = resourceOperationFailedEvent;
        PolicyEvent = policyEvent;
    }

    /// <summary>Its number.</summary>
    public int Sequence { get; }

    /// <summary>When, in seconds since 1970.</summary>
    public int Timestamp { get; }

    /// <summary>Nothing more comes.</summary>
    public CancelEvent? CancelEvent { get; }

    /// <summary>Text for standard output.</summary>
    public StandardOutputEngineEvent? StandardOutputEvent { get; }

    /// <summary>A diagnostic.</summary>
    public DiagnosticEvent? DiagnosticEvent { get; }

    /// <summary>The operation began.</summary>
    public PreludeEvent? PreludeEvent { get; }

    /// <summary>The operation is done.</summary>
    public SummaryEvent? SummaryEvent { get; }

    /// <summary>A step began.</summary>
    public ResourcePreEvent? ResourcePreEvent { get; }

    /// <summary>A step is done.</summary>
    public ResourceOutputsEvent? ResourceOutputsEvent { get; }

    /// <summary>A step failed.</summary>
    public ResourceOperationFailedEvent? ResourceOperationFailedEvent { get; }

    /// <summary>A policy was violated.</summary>
    public PolicyEvent? PolicyEvent { get; }
}
