using System.Collections.Immutable;
using PulumiCen.Engine.State;
using PulumiCen.Engine.Steps;
using PulumiCen.Protocol;

namespace PulumiCen.Engine.Events;

/// <summary>Something that the engine tells of while it works.</summary>
internal abstract record EngineEvent;

/// <summary>The operation begins.</summary>
internal sealed record PreludeEvent(ImmutableSortedDictionary<string, string> Config) : EngineEvent;

/// <summary>A step begins.</summary>
internal sealed record ResourcePreEvent(StepMetadata Metadata, bool IsPlanning) : EngineEvent;

/// <summary>A step is done, or a component has got its outputs.</summary>
internal sealed record ResourceOutputsEvent(StepMetadata Metadata, bool IsPlanning) : EngineEvent;

/// <summary>A step failed.</summary>
internal sealed record ResourceOperationFailedEvent(StepMetadata Metadata, int Status, int Steps) : EngineEvent;

/// <summary>A message, of a resource where it has a URN.</summary>
internal sealed record DiagnosticEvent(string Urn, DiagnosticSeverity Severity, string Message, bool IsEphemeral = false)
    : EngineEvent;

/// <summary>The operation has ended; <paramref name="Changes"/> counts the steps of each kind.</summary>
internal sealed record SummaryEvent(
    bool IsPreview,
    bool HasSucceeded,
    TimeSpan Duration,
    ImmutableSortedDictionary<string, int> Changes) : EngineEvent;

/// <summary>A policy is violated, in a resource where it has a URN.</summary>
internal sealed record PolicyEvent(
    string Urn, string Message, string PolicyName, string PackName, string PackVersion, bool IsMandatory) : EngineEvent
{
    /// <summary>How much it counts.</summary>
    public string Level => IsMandatory ? "mandatory" : "advisory";
}

/// <summary>A policy has changed what a program wants of a resource.</summary>
internal sealed record PolicyRemediationEvent(
    string Urn, string PolicyName, string PackName, string PackVersion, PropertyMap Before, PropertyMap After) : EngineEvent;

/// <summary>Nothing comes after this one.</summary>
internal sealed record CancelEvent : EngineEvent;

/// <summary>How serious a message is.</summary>
internal enum DiagnosticSeverity
{
    Debug,
    Info,

    /// <summary>What the program wrote to its standard error.</summary>
    InfoError,
    Warning,
    Error,
}

/// <summary>What an event says of a step, frozen at that moment.</summary>
internal sealed record StepMetadata(
    StepOp Op,
    string Urn,
    string Type,
    string Provider,
    ResourceState? Old,
    ResourceState? New,
    DiffSummary Diff,
    bool IsLogical);

/// <summary>Where the engine's events go.</summary>
internal interface IEventSink
{
    void Publish(EngineEvent engineEvent);
}
