using PulumiCen.Tool.Clouds;
using PulumiCen.Tool.Engines;

namespace PulumiCen.Tool.Stacks;

/// <summary>What the command line asks for.</summary>
internal sealed record StackRequest
{
    /// <summary>The folder with <c>Pulumi.yaml</c>, absolute.</summary>
    public required string ProgramFolder { get; init; }

    /// <summary>The stack; created when missing.</summary>
    public string Stack { get; init; } = "dev";

    /// <summary>Configuration: for this run in a preview, saved by an update.</summary>
    public IReadOnlyList<ConfigSetting> Config { get; init; } = [];

    /// <summary>Whether to go on without asking.</summary>
    public bool Yes { get; init; }

    /// <summary>Whether to print the report as JSON and nothing else.</summary>
    public bool Json { get; init; }

    /// <summary>Whether to show every property.</summary>
    public bool Diff { get; init; }

    /// <summary>The URNs to touch; all when empty.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>How many resources at once.</summary>
    public int? Parallel { get; init; }

    /// <summary>Whether to refresh first.</summary>
    public bool Refresh { get; init; }

    /// <summary>Where prices come from; <see langword="null"/>: costs aren't asked for.</summary>
    public string? Prices { get; init; }

    /// <summary>The engine.</summary>
    public EngineChoice Engine { get; init; }

    /// <summary>The cloud; <see langword="null"/> when the command line doesn't say.</summary>
    public CloudChoice? Cloud { get; init; }
}
