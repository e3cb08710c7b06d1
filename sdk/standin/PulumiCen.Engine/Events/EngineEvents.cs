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
    ImmutableSortedDictionary<string, int> Changes) : EngineEvent
{
    /// <summary>Whether nobody knows what became of a resource.</summary>
    public bool MayBeCorrupt { get; init; }

    /// <summary>The version of each policy pack, by its name and path.</summary>
    public ImmutableSortedDictionary<string, string> PolicyPacks { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}

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

/// <summary>Policy packs are being started.</summary>
internal sealed record PolicyLoadEvent : EngineEvent;

/// <summary>What the policies of a pack made of a resource, or of the stack.</summary>
/// <param name="Kind">What they did.</param>
/// <param name="Urn">The resource; empty for the stack.</param>
/// <param name="PackName">The pack.</param>
/// <param name="PackVersion">Its version.</param>
/// <param name="Passed">The policies that found nothing, by name.</param>
/// <param name="Failed">Those that did.</param>
internal sealed record PolicySummaryEvent(
    PolicySummaryKind Kind,
    string Urn,
    string PackName,
    string PackVersion,
    ImmutableArray<string> Passed,
    ImmutableArray<string> Failed) : EngineEvent;

/// <summary>What a summary of policies is about.</summary>
internal enum PolicySummaryKind
{
    Remediate,
    Analyze,
    AnalyzeStack,
}

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
