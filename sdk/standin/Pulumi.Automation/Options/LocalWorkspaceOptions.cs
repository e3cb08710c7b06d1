using Pulumi.Automation.Commands;

namespace Pulumi.Automation;

/// <summary>How to open a workspace.</summary>
public class LocalWorkspaceOptions
{
    /// <summary>The folder to work in. Default: a new one, deleted at the end.</summary>
    public string? WorkDir { get; set; }

    /// <summary>The CLI's own folder, in place of <c>~/.pulumi</c>.</summary>
    public string? PulumiHome { get; set; }

    /// <summary>The CLI. Default: <c>pulumi</c> on PATH.</summary>
    public PulumiCommand? PulumiCommand { get; set; }

    /// <summary>What encrypts the secrets of new stacks.</summary>
    public string? SecretsProvider { get; set; }

    /// <summary>An inline program for its stacks, in place of the one in the folder.</summary>
    public PulumiFn? Program { get; set; }

    /// <summary>Variables that the CLI gets beside those of this process.</summary>
    public IDictionary<string, string?>? EnvironmentVariables { get; set; }

    /// <summary>The project, for folders that have none.</summary>
    public ProjectSettings? ProjectSettings { get; set; }

    /// <summary>Settings to save for stacks, by their names.</summary>
    public IDictionary<string, StackSettings>? StackSettings { get; set; }
}
