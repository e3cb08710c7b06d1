using System.Collections.Immutable;
using PulumiCen.Engine.Steps;
using PulumiCen.Protocol;

namespace PulumiCen.Engine.Plugins;

/// <summary>What Check or CheckConfig says.</summary>
internal sealed record CheckResult(PropertyMap Inputs, ImmutableArray<InputFailure> Failures);

/// <summary>An input that is wrong.</summary>
internal sealed record InputFailure(string Property, string Reason);

/// <summary>What Diff or DiffConfig says.</summary>
internal sealed record DiffResult
{
    public static DiffResult Unknown { get; } = new();

    public bool? HasChanges { get; init; }

    public ImmutableArray<string> ReplaceKeys { get; init; } = [];

    public ImmutableArray<string> ChangedKeys { get; init; } = [];

    public ImmutableArray<string> StableKeys { get; init; } = [];

    public bool DeleteBeforeReplace { get; init; }

    public ImmutableSortedDictionary<string, PropertyChange>? Details { get; init; }

    public bool IsReplace => ReplaceKeys.Length > 0 || (Details?.Values.Any(change => change.IsReplace) ?? false);

    public DiffSummary Summary => new(ReplaceKeys, ChangedKeys, Details);
}

/// <summary>What Create, Update or Read says of a resource. An empty id of a Read means that it is gone.</summary>
internal sealed record ProviderState(string Id, PropertyMap Outputs)
{
    /// <summary>The inputs that a Read found.</summary>
    public PropertyMap? Inputs { get; init; }

    public bool RefreshBeforeUpdate { get; init; }

    /// <summary>Why it is not ready although it exists.</summary>
    public ImmutableArray<string> InitErrors { get; init; } = [];
}

/// <summary>What a function says.</summary>
internal sealed record InvokeResult(PropertyMap Return, ImmutableArray<InputFailure> Failures);
