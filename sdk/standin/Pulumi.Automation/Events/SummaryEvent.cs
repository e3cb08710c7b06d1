using System.Collections.Immutable;

namespace Pulumi.Automation.Events;

/// <summary>The last event of an operation that ran: what it changed.</summary>
public class SummaryEvent
{
    internal SummaryEvent(
        bool maybeCorrupt,
        int durationSeconds,
        IImmutableDictionary<OperationType, int> resourceChanges,
        IImmutableDictionary<string, string> policyPacks)
    {
        MaybeCorrupt = maybeCorrupt;
        DurationSeconds = durationSeconds;
        ResourceChanges = resourceChanges;
        PolicyPacks = policyPacks;
    }

    /// <summary>Whether the state may be wrong.</summary>
    public bool MaybeCorrupt { get; }

    /// <summary>How long it took, in seconds.</summary>
    public int DurationSeconds { get; }

    /// <summary>How many resources each operation was for.</summary>
    public IImmutableDictionary<OperationType, int> ResourceChanges { get; }

    /// <summary>The policy packs that ran, with their versions.</summary>
    public IImmutableDictionary<string, string> PolicyPacks { get; }
}
