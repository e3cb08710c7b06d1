using System.Collections.Immutable;

namespace Pulumi.Automation.Events;

/// <summary>A step of the engine's plan: one operation on one resource.</summary>
public class StepEventMetadata
{
    internal StepEventMetadata(
        OperationType op,
        string urn,
        string type,
        StepEventStateMetadata? old,
        StepEventStateMetadata? @new,
        ImmutableArray<string>? keys,
        ImmutableArray<string>? diffs,
        IImmutableDictionary<string, PropertyDiff>? detailedDiff,
        bool? logical,
        string provider)
    {
        Op = op;
        Urn = urn;
        Type = type;
        Old = old;
        New = @new;
        Keys = keys;
        Diffs = diffs;
        DetailedDiff = detailedDiff;
        Logical = logical;
        Provider = provider;
    }

    /// <summary>The operation.</summary>
    public OperationType Op { get; }

    /// <summary>The resource.</summary>
    public string Urn { get; }

    /// <summary>The resource's type token.</summary>
    public string Type { get; }

    /// <summary>The resource before; <see langword="null"/> when it is new.</summary>
    public StepEventStateMetadata? Old { get; }

    /// <summary>The resource after; <see langword="null"/> when it goes.</summary>
    public StepEventStateMetadata? New { get; }

    /// <summary>The properties that force a replacement.</summary>
    public ImmutableArray<string>? Keys { get; }

    /// <summary>The top-level properties that differ.</summary>
    public ImmutableArray<string>? Diffs { get; }

    /// <summary>How each property path changes, where the provider says.</summary>
    public IImmutableDictionary<string, PropertyDiff>? DetailedDiff { get; }

    /// <summary>Whether the user sees the step.</summary>
    public bool? Logical { get; }

    /// <summary>The provider, as <c>URN::ID</c>.</summary>
    public string Provider { get; }
}
