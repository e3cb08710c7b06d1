using System.Collections.Immutable;

namespace Pulumi.Automation;

/// <summary>An entry in a stack's history.</summary>
public sealed class UpdateSummary
{
    internal UpdateSummary(
        UpdateKind kind,
        DateTimeOffset startTime,
        string message,
        IImmutableDictionary<string, string> environment,
        IImmutableDictionary<string, ConfigValue> config,
        UpdateState result,
        DateTimeOffset endTime,
        int? version,
        string? deployment,
        IImmutableDictionary<OperationType, int>? resourceChanges)
    {
        Kind = kind;
        StartTime = startTime;
        Message = message;
        Environment = environment;
        Config = config;
        Result = result;
        EndTime = endTime;
        Version = version;
        Deployment = deployment;
        ResourceChanges = resourceChanges;
    }

    /// <summary>What was done.</summary>
    public UpdateKind Kind { get; }

    /// <summary>When it began.</summary>
    public DateTimeOffset StartTime { get; }

    /// <summary>What its author said about it.</summary>
    public string Message { get; }

    /// <summary>Where it ran.</summary>
    public IImmutableDictionary<string, string> Environment { get; }

    /// <summary>The stack's configuration then.</summary>
    public IImmutableDictionary<string, ConfigValue> Config { get; }

    /// <summary>How it ended.</summary>
    public UpdateState Result { get; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset EndTime { get; }

    /// <summary>Its number.</summary>
    public int? Version { get; }

    /// <summary>The state after it.</summary>
    public string? Deployment { get; }

    /// <summary>How many resources each operation was for.</summary>
    public IImmutableDictionary<OperationType, int>? ResourceChanges { get; }
}
