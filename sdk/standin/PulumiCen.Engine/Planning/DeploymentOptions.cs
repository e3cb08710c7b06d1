using System.Collections.Immutable;

namespace PulumiCen.Engine.Planning;

/// <summary>How a deployment is to be done.</summary>
internal sealed record DeploymentOptions
{
    public required string Stack { get; init; }

    public required string Project { get; init; }

    public string Organization { get; init; } = "organization";

    public bool IsPreview { get; init; }

    /// <summary>How many steps may run at once.</summary>
    public int Parallel { get; init; } = Environment.ProcessorCount * 4;

    public UrnPatterns Targets { get; init; } = UrnPatterns.None;

    /// <summary>Whether what depends on a target is one too.</summary>
    public bool TargetDependents { get; init; }

    /// <summary>Resources to leave alone.</summary>
    public UrnPatterns Excludes { get; init; } = UrnPatterns.None;

    /// <summary>Whether what depends on an excluded resource is left alone, too.</summary>
    public bool ExcludeDependents { get; init; }

    /// <summary>Resources to replace although nothing asks for it.</summary>
    public UrnPatterns Replace { get; init; } = UrnPatterns.None;

    /// <summary>Whether reading the resources again is the operation itself.</summary>
    public bool IsRefresh { get; init; }

    /// <summary>Whether all resources are read before the program runs.</summary>
    public bool Refresh { get; init; }

    /// <summary>Whether steps that don't depend on a failed one go on.</summary>
    public bool ContinueOnError { get; init; }

    /// <summary>Whether protected resources may be deleted and replaced.</summary>
    public bool IgnoreProtect { get; init; }

    /// <summary>What to import, where that is the operation.</summary>
    public ImmutableArray<ImportGoal> Imports { get; init; } = [];

    /// <summary>The policy packs to run.</summary>
    public ImmutableArray<Policies.PolicyPackOptions> PolicyPacks { get; init; } = [];

    /// <summary>The values of the stack's configuration by full key, secrets in the clear.</summary>
    public ImmutableSortedDictionary<string, Projects.ConfigEntry> Config { get; init; } =
        ImmutableSortedDictionary.Create<string, Projects.ConfigEntry>(StringComparer.Ordinal);
}
